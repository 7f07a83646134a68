-- Front Door, version 2. The version comes last: a script that broke off does not count as done.

-- Challenges that became an account, until they expire (milliseconds since 1970).
CREATE TABLE ofFrontDoorSpent (
  id       VARCHAR(32)  NOT NULL,
  expires  BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorSpent_pk PRIMARY KEY (id)
);
CREATE INDEX ofFrontDoorSpent_exp ON ofFrontDoorSpent (expires);

-- Applications for accounts. The reservation is the user name, until the account is let in or removed. Times are
-- milliseconds since 1970, and 0 where it has not happened. Of the link there is a hash only.
CREATE TABLE ofFrontDoorApplication (
  id             NVARCHAR(32) NOT NULL,
  username       NVARCHAR(64) NOT NULL,
  reservation    NVARCHAR(64) NOT NULL,
  stage          NVARCHAR(16) NOT NULL,
  door           NVARCHAR(16) NOT NULL,
  cameFrom       NVARCHAR(64) NOT NULL,
  email          NVARCHAR(254) NULL,
  phone          NVARCHAR(32) NULL,
  motive         NVARCHAR(1000) NULL,
  reader         NVARCHAR(16) NOT NULL,
  createdTime    BIGINT NOT NULL,
  sinceTime      BIGINT NOT NULL,
  dueTime        BIGINT NOT NULL,
  linkHash       NVARCHAR(64) NULL,
  confirmedTime  BIGINT NOT NULL,
  decidedTime    BIGINT NOT NULL,
  decidedBy      NVARCHAR(100) NULL,
  note           NVARCHAR(500) NULL,
  CONSTRAINT ofFrontDoorApp_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ofFrontDoorApp_name ON ofFrontDoorApplication (reservation);
CREATE INDEX ofFrontDoorApp_list ON ofFrontDoorApplication (stage, createdTime);
CREATE INDEX ofFrontDoorApp_due ON ofFrontDoorApplication (dueTime);
CREATE INDEX ofFrontDoorApp_since ON ofFrontDoorApplication (sinceTime);
CREATE INDEX ofFrontDoorApp_link ON ofFrontDoorApplication (linkHash);

INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 2);
