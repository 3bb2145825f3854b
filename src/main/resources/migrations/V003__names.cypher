// Finds candidates by name; accents and case do not matter. searchText holds names without spaces and punctuation.
CREATE FULLTEXT INDEX organizationNames IF NOT EXISTS FOR (n:Organization) ON EACH [n.name, n.aliases, n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
