// urql with default settings: it asks short queries by GET.
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { check, runAll } from './checks.mjs';
import { url } from './service.mjs';

const methods = [];
const client = new Client({
  url,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: 'within-url-limit',
  fetch: (address, options) => {
    methods.push(options.method);
    return fetch(address, options);
  },
});

check('a query goes by GET', async (assert) => {
  const { data, error } = await client.query(gql`query($s: ID!) { organization(slug: $s) { name } }`, { s: 'nvidia' });
  assert.equal(error, undefined);
  assert.equal(data.organization.name, 'Nvidia');
  assert.deepEqual(methods, ['GET']);
});

check('a mutation goes by POST and is refused without a key', async (assert) => {
  const { error } = await client.mutation(gql`mutation { retract(id: "x") { revision } }`, {});
  assert.equal(error.graphQLErrors[0].extensions.code, 'UNAUTHENTICATED');
  assert.equal(methods.at(-1), 'POST');
});

await runAll('urql');
