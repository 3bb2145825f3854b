// graphql-codegen's client preset on the live schema, with its manifest of persisted documents.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { check, runAll } from './checks.mjs';
import { url } from './service.mjs';

const folder = await mkdtemp(join(tmpdir(), 'codegen-'));
await writeFile(
  join(folder, 'queries.ts'),
  `import { graphql } from './out';
  export const LOOPS = graphql(\`query MoneyLoops {
    moneyLoops(through: "nvidia", first: 1) { edges { node { length bottleneckUsd } } }
  }\`);`,
);

check('types and documents are generated', async (assert) => {
  await generate(
    {
      schema: url,
      documents: join(folder, 'queries.ts'),
      silent: true,
      generates: { [`${folder}/out/`]: { preset: 'client', presetConfig: { persistedDocuments: true } } },
    },
    true,
  );
  const types = await readFile(join(folder, 'out', 'graphql.ts'), 'utf8');
  assert.match(types, /export type MoneyLoopsQuery =/);
  assert.match(types, /Long/);
});

check('the service answers a document of the manifest', async (assert) => {
  const manifest = JSON.parse(await readFile(join(folder, 'out', 'persisted-documents.json'), 'utf8'));
  const [[, query]] = Object.entries(manifest);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  assert.equal((await answer.json()).errors, undefined);
});

await runAll('graphql-codegen');
await rm(folder, { recursive: true });
