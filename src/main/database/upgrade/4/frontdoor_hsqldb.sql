-- Front Door, version 4. The version comes last: a script that broke off does not count as done.

-- Applications, page by page, by where they came from, and by when they were decided.
CREATE INDEX ofFrontDoorApp_page ON ofFrontDoorApplication (stage, createdTime, id);
CREATE INDEX ofFrontDoorApp_from ON ofFrontDoorApplication (stage, cameFrom, createdTime, id);
CREATE INDEX ofFrontDoorApp_done ON ofFrontDoorApplication (decidedTime, id);

UPDATE ofVersion SET version = 4 WHERE name = 'frontdoor';
