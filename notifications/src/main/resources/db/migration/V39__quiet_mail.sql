-- Where a person is mailed, while quiet hours are to be kept there; empty: not known, or none.
ALTER TABLE hearing ADD COLUMN address VARCHAR(320) DEFAULT '' NOT NULL;
CREATE INDEX hearing_address ON hearing (address);
