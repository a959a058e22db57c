-- Which message in Slack shows what, so that after a restart the same one is edited.
CREATE TABLE slack_message (
    subject VARCHAR(255) PRIMARY KEY,
    channel VARCHAR(80) NOT NULL,
    ts VARCHAR(40) NOT NULL
);

-- The latest status update of each run: when it was due next, and what it said.
CREATE TABLE slack_told (
    run_id VARCHAR(60) PRIMARY KEY,
    told_at BIGINT NOT NULL,
    substance TEXT NOT NULL
);
