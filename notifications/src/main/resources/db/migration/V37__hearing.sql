-- How each person wants to hear of what the plan's table says they are to hear of.
CREATE TABLE hearing (
    person VARCHAR(80) PRIMARY KEY,
    way VARCHAR(20) NOT NULL,
    quiet_from VARCHAR(8) NOT NULL,
    quiet_until VARCHAR(8) NOT NULL,
    zone VARCHAR(60) NOT NULL
);
-- What somebody is to hear; delivered_at is 0 until then.
CREATE TABLE hearing_item (
    run VARCHAR(80) NOT NULL,
    entry BIGINT NOT NULL,
    person VARCHAR(80) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    said_at BIGINT NOT NULL,
    words VARCHAR(1000) NOT NULL,
    delivered_at BIGINT NOT NULL,
    PRIMARY KEY (run, entry, person)
);
CREATE INDEX hearing_item_open ON hearing_item (delivered_at, run, person, entry);
