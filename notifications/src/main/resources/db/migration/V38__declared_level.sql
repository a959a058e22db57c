-- Whether a level rests on a person's word; else it is what the run requires.
ALTER TABLE degradation ADD COLUMN declared INT DEFAULT 0 NOT NULL;
