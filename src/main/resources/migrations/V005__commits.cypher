// Who changed what, when and why; the same change of the same author is made once.
CREATE CONSTRAINT commit_revision IF NOT EXISTS FOR (n:Commit) REQUIRE n.revision IS UNIQUE;
CREATE CONSTRAINT commit_idempotency_key IF NOT EXISTS FOR (n:Commit) REQUIRE n.idempotencyKey IS UNIQUE;
CREATE INDEX commit_at IF NOT EXISTS FOR (n:Commit) ON (n.at);
CREATE INDEX fact_version_key IF NOT EXISTS FOR (n:FactVersion) ON (n.key);
