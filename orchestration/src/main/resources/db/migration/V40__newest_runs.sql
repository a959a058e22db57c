-- The newest runs are asked for while one is under way; after years of them that must not mean to read all.
CREATE INDEX run_prepared ON run (prepared_at, id);
