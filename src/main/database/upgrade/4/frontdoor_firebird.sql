-- Front Door, version 4: the journal. The version comes last: a script that broke off does not count as done.

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
  door           VARCHAR(16)  NOT NULL,
  outcome        VARCHAR(24)  NOT NULL,
  reason         VARCHAR(32)  NOT NULL,
  many           BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorCount_pk PRIMARY KEY (theDay, door, outcome, reason)
);

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
);
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
);
CREATE INDEX ofFrontDoorLine_stage ON ofFrontDoorBatchLine (batchId, stage, lineNo);

-- Applications, page by page, by where they came from, and by when they were decided.
CREATE INDEX ofFrontDoorApp_page ON ofFrontDoorApplication (stage, createdTime, id);
CREATE INDEX ofFrontDoorApp_from ON ofFrontDoorApplication (stage, cameFrom, createdTime, id);
CREATE INDEX ofFrontDoorApp_done ON ofFrontDoorApplication (decidedTime, id);

UPDATE ofVersion SET version = 4 WHERE name = 'frontdoor';
