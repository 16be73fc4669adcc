import { appendFileSync } from 'node:fs';

import type { Reporter, TestCase, TestModule } from 'vitest/node';

import { impossible } from './impossible.js';

type Skip = { readonly test: string; readonly reason: string };

/** Counts what ran, says why each skipped test was, and in CI lets none be skipped for a reason that has a remedy. */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string) => cases.filter((test) => test.result().state === state).length;
    const skips = cases.filter((test) => test.result().state === 'skipped').map(skipOf);
    const remediable = process.env['CI'] ? skips.filter(({ reason }) => !isImpossible(reason)) : [];

    for (const { test, reason } of skips) console.log(`skipped: ${test}: ${reason}`);
    for (const { test } of remediable) console.log(`not allowed to be skipped in CI: ${test}`);
    if (remediable.length > 0) process.exitCode = 1;

    record({
      passed: count('passed'),
      failed: count('failed') + broken + remediable.length,
      skipped: skips.length - remediable.length,
    });
  }
}

const isImpossible = (reason: string) => impossible.some((pattern) => pattern.test(reason));

const skipOf = (test: TestCase): Skip => {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return { test: `${test.module.relativeModuleId} > ${test.fullName}`, reason: note ?? 'no reason given' };
};

/** `.ci/run` sums these lines up. */
const record = (tally: { readonly passed: number; readonly failed: number; readonly skipped: number }) => {
  const file = process.env['PARLEY_TALLY'];
  if (file) appendFileSync(file, `${String(tally.passed)} ${String(tally.failed)} ${String(tally.skipped)}\n`);
};
