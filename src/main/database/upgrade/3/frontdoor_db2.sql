-- Front Door, version 3: invites. The version comes last: a script that broke off does not count as done.

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
  remark         VARCHAR(1000),
  lang           VARCHAR(35),
  mailedTo       VARCHAR(254),
  skips          VARCHAR(32),
  CONSTRAINT ofFrontDoorInvite_pk PRIMARY KEY (id)
);
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
);
CREATE INDEX ofFrontDoorRedemption_inv ON ofFrontDoorRedemption (invite, id);
CREATE INDEX ofFrontDoorRedemption_who ON ofFrontDoorRedemption (inviter, id);
CREATE INDEX ofFrontDoorRedemption_acc ON ofFrontDoorRedemption (invitee, completed);
CREATE INDEX ofFrontDoorRedemption_due ON ofFrontDoorRedemption (completed, deadline);

UPDATE ofVersion SET version = 3 WHERE name = 'frontdoor';
