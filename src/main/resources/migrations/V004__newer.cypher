// What is part of an agreement is found without looking at the rest.
CREATE INDEX supplies_part_of IF NOT EXISTS FOR ()-[r:SUPPLIES]-() ON (r.partOf);
CREATE INDEX provides_credit_to_part_of IF NOT EXISTS FOR ()-[r:PROVIDES_CREDIT_TO]-() ON (r.partOf);
// Whether a change left anything that a later one superseded.
CREATE INDEX fact_version_revision IF NOT EXISTS FOR (n:FactVersion) ON (n.revision);
