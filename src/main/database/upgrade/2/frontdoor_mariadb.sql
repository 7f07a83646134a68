-- Front Door, from version 1 to 2. The version comes last: a script that broke off does not count as done.

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

UPDATE ofVersion SET version = 2 WHERE name = 'frontdoor';
