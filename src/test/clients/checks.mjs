// Counts what holds and what does not; the exit code says whether all did.
import assert from 'node:assert/strict';

const checks = [];

export function check(name, run) {
  checks.push([name, run]);
}

export async function runAll(client) {
  let good = 0;
  for (const [name, run] of checks) {
    try {
      await run(assert);
      good++;
    } catch (failed) {
      console.error(`${client}: ${name}: ${failed?.stack ?? failed}`);
    }
  }
  console.log(`${good} of ${checks.length} checks of ${client} passed`);
  process.exitCode = good === checks.length ? 0 : 1;
}
