// Apollo Client 4 with default settings, and with its persisted queries, by GET.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { check, runAll } from './checks.mjs';
import { url } from './service.mjs';

const XAI = gql`
  query Xai($slug: ID!) {
    organization(slug: $slug) { id name investors(first: 3) { edges { node { id name } } pageInfo { hasNextPage } } }
  }
`;
const hash = (text) => createHash('sha256').update(text).digest('hex');
const client = (link) => new ApolloClient({ link, cache: new InMemoryCache() });

check('a query with variables fills the cache', async (assert) => {
  const apollo = client(new HttpLink({ uri: url }));
  const { data } = await apollo.query({ query: XAI, variables: { slug: 'xai' } });
  assert.equal(data.organization.name, 'xAI');
  assert.equal(data.organization.investors.edges.length, 3);
  assert.deepEqual(apollo.readQuery({ query: XAI, variables: { slug: 'xai' } }), data);
});

check('a bad argument arrives as an error with its place', async (assert) => {
  const apollo = client(new HttpLink({ uri: url }));
  const query = gql`{ organizations(first: -1) { totalCount } }`;
  const { error } = await apollo.query({ query, errorPolicy: 'all' });
  assert.equal(error.errors[0].extensions.code, 'BAD_ARGUMENT');
  assert.equal(error.errors[0].extensions.argument, 'first');
});

check('a document is persisted by its hash and then asked by GET', async (assert) => {
  const methods = [];
  const counting = (address, options) => {
    methods.push(options.method);
    return fetch(address, options);
  };
  const persisted = new PersistedQueryLink({ sha256: hash, useGETForHashedQueries: true });
  const link = ApolloLink.from([persisted, new HttpLink({ uri: url, fetch: counting })]);
  const query = gql`query Asml { organization(slug: "asml") { id name country } }`;
  for (let i = 0; i < 2; i++) {
    const { data } = await client(link).query({ query });
    assert.equal(data.organization.country, 'NL');
  }
  assert.deepEqual(methods, ['GET', 'POST', 'GET']);
});

await runAll('Apollo Client');
