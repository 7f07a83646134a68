-- Front Door, version 4. The version comes last: a script that broke off does not count as done.

-- Challenges that became an account, until they expire (milliseconds since 1970).
CREATE TABLE ofFrontDoorSpent (
  id       VARCHAR2(32)  NOT NULL,
  expires  NUMBER(19)  NOT NULL,
  CONSTRAINT ofFrontDoorSpent_pk PRIMARY KEY (id)
);
CREATE INDEX ofFrontDoorSpent_exp ON ofFrontDoorSpent (expires);

-- Applications for accounts. The reservation is the user name, until the account is let in or removed. Times are
-- milliseconds since 1970, and 0 where it has not happened. Of the link there is a hash only.
CREATE TABLE ofFrontDoorApplication (
  id             VARCHAR2(32 CHAR) NOT NULL,
  username       VARCHAR2(64 CHAR) NOT NULL,
  reservation    VARCHAR2(64 CHAR) NOT NULL,
  stage          VARCHAR2(16 CHAR) NOT NULL,
  door           VARCHAR2(16 CHAR) NOT NULL,
  cameFrom       VARCHAR2(64 CHAR) NOT NULL,
  email          VARCHAR2(254 CHAR),
  phone          VARCHAR2(32 CHAR),
  motive         VARCHAR2(1000 CHAR),
  reader         VARCHAR2(16 CHAR) NOT NULL,
  createdTime    NUMBER(19) NOT NULL,
  sinceTime      NUMBER(19) NOT NULL,
  dueTime        NUMBER(19) NOT NULL,
  linkHash       VARCHAR2(64 CHAR),
  confirmedTime  NUMBER(19) NOT NULL,
  decidedTime    NUMBER(19) NOT NULL,
  decidedBy      VARCHAR2(100 CHAR),
  note           VARCHAR2(500 CHAR),
  CONSTRAINT ofFrontDoorApp_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ofFrontDoorApp_name ON ofFrontDoorApplication (reservation);
CREATE INDEX ofFrontDoorApp_list ON ofFrontDoorApplication (stage, createdTime);
CREATE INDEX ofFrontDoorApp_due ON ofFrontDoorApplication (dueTime);
CREATE INDEX ofFrontDoorApp_since ON ofFrontDoorApplication (sinceTime);
CREATE INDEX ofFrontDoorApp_link ON ofFrontDoorApplication (linkHash);

-- Invites (times in milliseconds since 1970). The id is the hash of the token. The inviter is a user name or @server.
-- ended: 0 not marked, 1 seen expired, 2 revoked. reserves: @ and the user name that is kept for it, else its own id, so
-- that one unique index allows any number that keep none, on databases that let a column be empty once only as well.
CREATE TABLE ofFrontDoorInvite (
  id             VARCHAR2(64)  NOT NULL,
  kind           VARCHAR2(16)  NOT NULL,
  inviter        VARCHAR2(64 CHAR)  NOT NULL,
  places         INTEGER  NOT NULL,
  placesLeft     INTEGER  NOT NULL,
  created        NUMBER(19)  NOT NULL,
  expires        NUMBER(19)  NOT NULL,
  ended          SMALLINT  NOT NULL,
  reserves       VARCHAR2(80 CHAR)  NOT NULL,
  username       VARCHAR2(64 CHAR),
  addGroups      VARCHAR2(1000 CHAR),
  addContacts    VARCHAR2(1000 CHAR),
  remark         VARCHAR2(500 CHAR),
  lang           VARCHAR2(35),
  mailedTo       VARCHAR2(254),
  skips          VARCHAR2(32),
  CONSTRAINT ofFrontDoorInvite_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ofFrontDoorInvite_res ON ofFrontDoorInvite (reserves);
CREATE INDEX ofFrontDoorInvite_who ON ofFrontDoorInvite (inviter, created, id);
CREATE INDEX ofFrontDoorInvite_opn ON ofFrontDoorInvite (inviter, ended, expires);
CREATE INDEX ofFrontDoorInvite_new ON ofFrontDoorInvite (created, id);
CREATE INDEX ofFrontDoorInvite_exp ON ofFrontDoorInvite (ended, expires);

-- Uses of invites: who came by whom. completed is 0 for a claim that has not become an account yet.
CREATE TABLE ofFrontDoorRedemption (
  id             VARCHAR2(32)  NOT NULL,
  invite         VARCHAR2(64)  NOT NULL,
  kind           VARCHAR2(16)  NOT NULL,
  inviter        VARCHAR2(64 CHAR)  NOT NULL,
  invitee        VARCHAR2(180 CHAR)  NOT NULL,
  node           VARCHAR2(100 CHAR)  NOT NULL,
  claimed        NUMBER(19)  NOT NULL,
  deadline       NUMBER(19)  NOT NULL,
  completed      NUMBER(19)  NOT NULL,
  CONSTRAINT ofFrontDoorRedemption_pk PRIMARY KEY (id)
);
CREATE INDEX ofFrontDoorRedemption_inv ON ofFrontDoorRedemption (invite, id);
CREATE INDEX ofFrontDoorRedemption_who ON ofFrontDoorRedemption (inviter, id);
CREATE INDEX ofFrontDoorRedemption_acc ON ofFrontDoorRedemption (invitee, completed);
CREATE INDEX ofFrontDoorRedemption_due ON ofFrontDoorRedemption (completed, deadline);

-- The journal: what was decided and why, for people to read. The id is milliseconds since 1970 times 1048576 (2 to the 20th)
-- plus a number of any size below that, so it tells the time, and the order. many: of how many attempts of one kind the row
-- tells. Of what somebody typed there is the user name only, as the server prepared it; cameFrom is emptied before the row goes.
CREATE TABLE ofFrontDoorJournal (
  id             NUMBER(19)  NOT NULL,
  many           INTEGER  NOT NULL,
  door           VARCHAR2(16),
  outcome        VARCHAR2(24)  NOT NULL,
  reason         VARCHAR2(32),
  username       VARCHAR2(64 CHAR),
  cameFrom       VARCHAR2(64 CHAR),
  decidedBy      VARCHAR2(100 CHAR),
  invitedBy      VARCHAR2(64 CHAR),
  detail         VARCHAR2(250 CHAR),
  CONSTRAINT ofFrontDoorJournal_pk PRIMARY KEY (id)
);
CREATE INDEX ofFrontDoorJournal_door ON ofFrontDoorJournal (door, id);
CREATE INDEX ofFrontDoorJournal_out ON ofFrontDoorJournal (outcome, id);
CREATE INDEX ofFrontDoorJournal_why ON ofFrontDoorJournal (reason, id);
CREATE INDEX ofFrontDoorJournal_name ON ofFrontDoorJournal (username, id);
CREATE INDEX ofFrontDoorJournal_from ON ofFrontDoorJournal (cameFrom, id);

-- How often it happened on each day (such as 20261121), whole even when the journal could not keep every row. A hyphen
-- stands where there is no door or reason, because a key has no place for nothing.
CREATE TABLE ofFrontDoorCount (
  theDay         INTEGER  NOT NULL,
  door           VARCHAR2(16)  NOT NULL,
  outcome        VARCHAR2(24)  NOT NULL,
  reason         VARCHAR2(32)  NOT NULL,
  many           NUMBER(19)  NOT NULL,
  CONSTRAINT ofFrontDoorCount_pk PRIMARY KEY (theDay, door, outcome, reason)
);

-- Files of accounts that an administrator has us make, and their lines. A node works on a file until dueTime, again and
-- again; of a line, one node at a time. sealed is encrypted: what stands in the line, and is emptied when that is done.
CREATE TABLE ofFrontDoorBatch (
  id             VARCHAR2(32)  NOT NULL,
  startedBy      VARCHAR2(100 CHAR)  NOT NULL,
  createdTime    NUMBER(19)  NOT NULL,
  stage          VARCHAR2(16)  NOT NULL,
  entrance       VARCHAR2(16)  NOT NULL,
  nameRules      VARCHAR2(16)  NOT NULL,
  reader         VARCHAR2(16)  NOT NULL,
  lineCount      INTEGER  NOT NULL,
  worker         VARCHAR2(100 CHAR),
  dueTime        NUMBER(19)  NOT NULL,
  CONSTRAINT ofFrontDoorBatch_pk PRIMARY KEY (id)
);
CREATE INDEX ofFrontDoorBatch_due ON ofFrontDoorBatch (stage, dueTime);
CREATE INDEX ofFrontDoorBatch_new ON ofFrontDoorBatch (createdTime);

CREATE TABLE ofFrontDoorBatchLine (
  batchId        VARCHAR2(32)  NOT NULL,
  lineNo         INTEGER  NOT NULL,
  stage          VARCHAR2(16)  NOT NULL,
  username       VARCHAR2(100 CHAR),
  entrance       VARCHAR2(16)  NOT NULL,
  fault          VARCHAR2(250 CHAR),
  sealed         VARCHAR2(2000),
  linkHash       VARCHAR2(64),
  worker         VARCHAR2(100 CHAR),
  sinceTime      NUMBER(19)  NOT NULL,
  CONSTRAINT ofFrontDoorLine_pk PRIMARY KEY (batchId, lineNo)
);
CREATE INDEX ofFrontDoorLine_stage ON ofFrontDoorBatchLine (batchId, stage, lineNo);

-- Applications, page by page, by where they came from, and by when they were decided.
CREATE INDEX ofFrontDoorApp_page ON ofFrontDoorApplication (stage, createdTime, id);
CREATE INDEX ofFrontDoorApp_from ON ofFrontDoorApplication (stage, cameFrom, createdTime, id);
CREATE INDEX ofFrontDoorApp_done ON ofFrontDoorApplication (decidedTime, id);

INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 4);
