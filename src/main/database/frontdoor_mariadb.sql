-- Front Door, version 4. The version comes last: a script that broke off does not count as done.

-- Challenges that became an account, until they expire (milliseconds since 1970).
CREATE TABLE ofFrontDoorSpent (
  id       VARCHAR(32)  NOT NULL,
  expires  BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorSpent_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ofFrontDoorSpent_exp ON ofFrontDoorSpent (expires);

-- Applications for accounts. The reservation is the user name, until the account is let in or removed. Times are
-- milliseconds since 1970, and 0 where it has not happened. Of the link there is a hash only.
CREATE TABLE ofFrontDoorApplication (
  id             VARCHAR(32) NOT NULL,
  username       VARCHAR(64) NOT NULL,
  reservation    VARCHAR(64) NOT NULL,
  stage          VARCHAR(16) NOT NULL,
  door           VARCHAR(16) NOT NULL,
  cameFrom       VARCHAR(64) NOT NULL,
  email          VARCHAR(254),
  phone          VARCHAR(32),
  motive         VARCHAR(1000),
  reader         VARCHAR(16) NOT NULL,
  createdTime    BIGINT NOT NULL,
  sinceTime      BIGINT NOT NULL,
  dueTime        BIGINT NOT NULL,
  linkHash       VARCHAR(64),
  confirmedTime  BIGINT NOT NULL,
  decidedTime    BIGINT NOT NULL,
  decidedBy      VARCHAR(100),
  note           VARCHAR(500),
  CONSTRAINT ofFrontDoorApp_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX ofFrontDoorApp_name ON ofFrontDoorApplication (reservation);
CREATE INDEX ofFrontDoorApp_list ON ofFrontDoorApplication (stage, createdTime);
CREATE INDEX ofFrontDoorApp_due ON ofFrontDoorApplication (dueTime);
CREATE INDEX ofFrontDoorApp_since ON ofFrontDoorApplication (sinceTime);
CREATE INDEX ofFrontDoorApp_link ON ofFrontDoorApplication (linkHash);

-- Invites (times in milliseconds since 1970). The id is the hash of the token. The inviter is a user name or @server.
-- ended: 0 not marked, 1 seen expired, 2 revoked. reserves: @ and the user name that is kept for it, else its own id, so
-- that one unique index allows any number that keep none, on databases that let a column be empty once only as well.
CREATE TABLE ofFrontDoorInvite (
  id             VARCHAR(64)  NOT NULL,
  kind           VARCHAR(16)  NOT NULL,
  inviter        VARCHAR(64)  NOT NULL,
  places         INTEGER  NOT NULL,
  placesLeft     INTEGER  NOT NULL,
  created        BIGINT  NOT NULL,
  expires        BIGINT  NOT NULL,
  ended          SMALLINT  NOT NULL,
  reserves       VARCHAR(80)  NOT NULL,
  username       VARCHAR(64),
  addGroups      VARCHAR(1000),
  addContacts    VARCHAR(1000),
  remark         VARCHAR(500),
  lang           VARCHAR(35),
  mailedTo       VARCHAR(254),
  skips          VARCHAR(32),
  CONSTRAINT ofFrontDoorInvite_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX ofFrontDoorInvite_res ON ofFrontDoorInvite (reserves);
CREATE INDEX ofFrontDoorInvite_who ON ofFrontDoorInvite (inviter, created, id);
CREATE INDEX ofFrontDoorInvite_opn ON ofFrontDoorInvite (inviter, ended, expires);
CREATE INDEX ofFrontDoorInvite_new ON ofFrontDoorInvite (created, id);
CREATE INDEX ofFrontDoorInvite_exp ON ofFrontDoorInvite (ended, expires);

-- Uses of invites: who came by whom. completed is 0 for a claim that has not become an account yet.
CREATE TABLE ofFrontDoorRedemption (
  id             VARCHAR(32)  NOT NULL,
  invite         VARCHAR(64)  NOT NULL,
  kind           VARCHAR(16)  NOT NULL,
  inviter        VARCHAR(64)  NOT NULL,
  invitee        VARCHAR(180)  NOT NULL,
  node           VARCHAR(100)  NOT NULL,
  claimed        BIGINT  NOT NULL,
  deadline       BIGINT  NOT NULL,
  completed      BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorRedemption_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ofFrontDoorRedemption_inv ON ofFrontDoorRedemption (invite, id);
CREATE INDEX ofFrontDoorRedemption_who ON ofFrontDoorRedemption (inviter, id);
CREATE INDEX ofFrontDoorRedemption_acc ON ofFrontDoorRedemption (invitee, completed);
CREATE INDEX ofFrontDoorRedemption_due ON ofFrontDoorRedemption (completed, deadline);

-- The journal: what was decided and why, for people to read. The id is milliseconds since 1970 times 1048576 (2 to the 20th)
-- plus a number of any size below that, so it tells the time, and the order. many: of how many attempts of one kind the row
-- tells. Of what somebody typed there is the user name only, as the server prepared it; cameFrom is emptied before the row goes.
CREATE TABLE ofFrontDoorJournal (
  id             BIGINT  NOT NULL,
  many           INTEGER  NOT NULL,
  door           VARCHAR(16),
  outcome        VARCHAR(24)  NOT NULL,
  reason         VARCHAR(32),
  username       VARCHAR(64),
  cameFrom       VARCHAR(64),
  decidedBy      VARCHAR(100),
  invitedBy      VARCHAR(64),
  detail         VARCHAR(250),
  CONSTRAINT ofFrontDoorJournal_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ofFrontDoorJournal_door ON ofFrontDoorJournal (door, id);
CREATE INDEX ofFrontDoorJournal_out ON ofFrontDoorJournal (outcome, id);
CREATE INDEX ofFrontDoorJournal_why ON ofFrontDoorJournal (reason, id);
CREATE INDEX ofFrontDoorJournal_name ON ofFrontDoorJournal (username, id);
CREATE INDEX ofFrontDoorJournal_from ON ofFrontDoorJournal (cameFrom, id);

-- How often it happened on each day (such as 20261121), whole even when the journal could not keep every row. A hyphen
-- stands where there is no door or reason, because a key has no place for nothing.
CREATE TABLE ofFrontDoorCount (
  theDay         INTEGER  NOT NULL,
  door           VARCHAR(16)  NOT NULL,
  outcome        VARCHAR(24)  NOT NULL,
  reason         VARCHAR(32)  NOT NULL,
  many           BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorCount_pk PRIMARY KEY (theDay, door, outcome, reason)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Files of accounts that an administrator has us make, and their lines. A node works on a file until dueTime, again and
-- again; of a line, one node at a time. sealed is encrypted: what stands in the line, and is emptied when that is done.
CREATE TABLE ofFrontDoorBatch (
  id             VARCHAR(32)  NOT NULL,
  startedBy      VARCHAR(100)  NOT NULL,
  createdTime    BIGINT  NOT NULL,
  stage          VARCHAR(16)  NOT NULL,
  entrance       VARCHAR(16)  NOT NULL,
  nameRules      VARCHAR(16)  NOT NULL,
  reader         VARCHAR(16)  NOT NULL,
  lineCount      INTEGER  NOT NULL,
  worker         VARCHAR(100),
  dueTime        BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorBatch_pk PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ofFrontDoorBatch_due ON ofFrontDoorBatch (stage, dueTime);
CREATE INDEX ofFrontDoorBatch_new ON ofFrontDoorBatch (createdTime);

CREATE TABLE ofFrontDoorBatchLine (
  batchId        VARCHAR(32)  NOT NULL,
  lineNo         INTEGER  NOT NULL,
  stage          VARCHAR(16)  NOT NULL,
  username       VARCHAR(100),
  entrance       VARCHAR(16)  NOT NULL,
  fault          VARCHAR(250),
  sealed         VARCHAR(2000),
  linkHash       VARCHAR(64),
  worker         VARCHAR(100),
  sinceTime      BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorLine_pk PRIMARY KEY (batchId, lineNo)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ofFrontDoorLine_stage ON ofFrontDoorBatchLine (batchId, stage, lineNo);

-- Applications, page by page, by where they came from, and by when they were decided.
CREATE INDEX ofFrontDoorApp_page ON ofFrontDoorApplication (stage, createdTime, id);
CREATE INDEX ofFrontDoorApp_from ON ofFrontDoorApplication (stage, cameFrom, createdTime, id);
CREATE INDEX ofFrontDoorApp_done ON ofFrontDoorApplication (decidedTime, id);

INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 4);
