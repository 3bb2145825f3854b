// What is newer than a revision is found without looking at the rest.
CREATE INDEX organization_revision IF NOT EXISTS FOR (n:Organization) ON (n.revision);
CREATE INDEX funding_round_revision IF NOT EXISTS FOR (n:FundingRound) ON (n.revision);
CREATE INDEX source_revision IF NOT EXISTS FOR (n:Source) ON (n.revision);
CREATE INDEX financials_revision IF NOT EXISTS FOR (n:Financials) ON (n.revision);
CREATE INDEX regulation_revision IF NOT EXISTS FOR (n:Regulation) ON (n.revision);
CREATE INDEX participated_in_revision IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.revision);
CREATE INDEX holds_stake_in_revision IF NOT EXISTS FOR ()-[r:HOLDS_STAKE_IN]-() ON (r.revision);
CREATE INDEX provides_credit_to_revision IF NOT EXISTS FOR ()-[r:PROVIDES_CREDIT_TO]-() ON (r.revision);
CREATE INDEX supplies_revision IF NOT EXISTS FOR ()-[r:SUPPLIES]-() ON (r.revision);
CREATE INDEX acquired_revision IF NOT EXISTS FOR ()-[r:ACQUIRED]-() ON (r.revision);
