-- Front Door, version 3: invites. The version comes last: a script that broke off does not count as done.

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

UPDATE ofVersion SET version = 3 WHERE name = 'frontdoor';
