// The audits of the specification of GraphQL over HTTP: all must pass, those of what servers MAY do as well.
import { serverAudits } from 'graphql-http';
import { url } from './service.mjs';

let failed = 0;
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  if (result.status !== 'ok') {
    failed++;
    console.error(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
    console.error(`  HTTP ${result.response?.status}: ${(await result.response?.text?.().catch(() => ''))?.slice(0, 300)}`);
  }
}
const total = serverAudits({ url, fetchFn: fetch }).length;
console.log(`${total - failed} of ${total} audits passed`);
process.exitCode = failed === 0 ? 0 : 1;
