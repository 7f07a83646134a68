-- Front Door, from version 1 to 2. The version comes last: a script that broke off does not count as done.

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
  motive         TEXT NULL,
  reader         NVARCHAR(16) NOT NULL,
  createdTime    NUMERIC(19) NOT NULL,
  sinceTime      NUMERIC(19) NOT NULL,
  dueTime        NUMERIC(19) NOT NULL,
  linkHash       NVARCHAR(64) NULL,
  confirmedTime  NUMERIC(19) NOT NULL,
  decidedTime    NUMERIC(19) NOT NULL,
  decidedBy      NVARCHAR(100) NULL,
  note           TEXT NULL,
  CONSTRAINT ofFrontDoorApp_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ofFrontDoorApp_name ON ofFrontDoorApplication (reservation);
CREATE INDEX ofFrontDoorApp_list ON ofFrontDoorApplication (stage, createdTime);
CREATE INDEX ofFrontDoorApp_due ON ofFrontDoorApplication (dueTime);
CREATE INDEX ofFrontDoorApp_since ON ofFrontDoorApplication (sinceTime);
CREATE INDEX ofFrontDoorApp_link ON ofFrontDoorApplication (linkHash);

UPDATE ofVersion SET version = 2 WHERE name = 'frontdoor';
