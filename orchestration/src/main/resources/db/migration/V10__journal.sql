-- The journal is the cutover. Everything else is a reading of it.
CREATE TABLE plan_text (
    digest VARCHAR(64) PRIMARY KEY,
    name VARCHAR(400) NOT NULL,
    body TEXT NOT NULL,
    overrides TEXT NOT NULL
);

CREATE TABLE run (
    id VARCHAR(60) PRIMARY KEY,
    plan_digest VARCHAR(64) NOT NULL REFERENCES plan_text (digest),
    prepared_at VARCHAR(40) NOT NULL,
    version BIGINT NOT NULL,
    -- Holds one fixed word while the run is open and nothing afterwards: at most one run can be open.
    open_mark VARCHAR(10) UNIQUE
);

CREATE TABLE journal (
    run_id VARCHAR(60) NOT NULL REFERENCES run (id),
    number BIGINT NOT NULL,
    at_utc VARCHAR(40) NOT NULL,
    actor VARCHAR(100) NOT NULL,
    cause VARCHAR(255) NOT NULL,
    kind VARCHAR(60) NOT NULL,
    body TEXT NOT NULL,
    previous CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL,
    PRIMARY KEY (run_id, number)
);

-- One request makes at most one change.
CREATE TABLE cause (
    run_id VARCHAR(60) NOT NULL REFERENCES run (id),
    cause VARCHAR(255) NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (run_id, cause)
);

-- Who drives. The epoch only grows, and what the engine writes is refused under an older one.
CREATE TABLE lease (
    name VARCHAR(40) PRIMARY KEY,
    owner VARCHAR(100) NOT NULL,
    epoch BIGINT NOT NULL,
    until_utc BIGINT NOT NULL
);

CREATE TABLE listener_position (
    listener VARCHAR(60) NOT NULL,
    run_id VARCHAR(60) NOT NULL REFERENCES run (id),
    number BIGINT NOT NULL,
    PRIMARY KEY (listener, run_id)
);
