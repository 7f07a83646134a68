-- Front Door, version 2. The version comes last: a script that broke off does not count as done.

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

INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 2);
