// Relay's compiler on the schema, with the fragments and the pagination that its runtime expects.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check, runAll } from './checks.mjs';

const folder = await mkdtemp(join(tmpdir(), 'relay-'));
await mkdir(join(folder, 'src'));
await copyFile('../../../schema.graphqls', join(folder, 'schema.graphql'));
await writeFile(
  join(folder, 'src', 'Investors.js'),
  `graphql\`
    fragment Investors_organization on Organization
      @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
      @refetchable(queryName: "InvestorsPageQuery") {
      name
      investors(first: $count, after: $cursor) @connection(key: "Investors_investors") { edges { node { id name } } }
    }
  \`;
  graphql\`query InvestorsQuery($id: ID!) { organization(slug: $id) { ...Investors_organization } }\`;
`,
);
await writeFile(
  join(folder, 'relay.config.json'),
  JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript' }),
);

check('a refetchable connection compiles', async (assert) => {
  const home = dirname(createRequire(import.meta.url).resolve('relay-compiler/package.json'));
  execFileSync(process.execPath, [join(home, 'cli.js'), 'relay.config.json'], { cwd: folder, stdio: 'pipe' });
  const page = await readFile(join(folder, 'src', '__generated__', 'InvestorsPageQuery.graphql.js'), 'utf8');
  assert.match(page, /"cursor"/);
});

await runAll('Relay');
await rm(folder, { recursive: true });
