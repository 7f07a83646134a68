-- Front Door, version 1. The version comes last: a script that broke off does not count as done.

-- Challenges that became an account, until they expire (milliseconds since 1970).
CREATE TABLE ofFrontDoorSpent (
  id       VARCHAR(32)  NOT NULL,
  expires  BIGINT  NOT NULL,
  CONSTRAINT ofFrontDoorSpent_pk PRIMARY KEY (id)
);
CREATE INDEX ofFrontDoorSpent_exp ON ofFrontDoorSpent (expires);

INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 1);
