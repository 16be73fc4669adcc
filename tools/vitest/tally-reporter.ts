import { appendFileSync, writeFileSync } from 'node:fs';

import type { Reporter, TestCase, TestModule } from 'vitest/node';

import { impossible } from './impossible.js';

type Skip = { readonly test: string; readonly reason: string };

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Counts what ran, says why each skipped test was, and in CI lets none be skipped for a reason that has a remedy. */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const cases = casesOf(modules);
    for (const { test, reason } of skipsOf(cases)) console.log(`skipped: ${test}: ${reason}`);
    const remediable = remediableOf(cases);
    for (const { test } of remediable) console.log(`not allowed to be skipped in CI: ${test}`);
    if (remediable.length > 0) process.exitCode = 1;

    record(tallyOf(modules));
    const failed = modules.filter((module) => module.state() === 'failed');
    const others = modules.filter((module) => module.state() !== 'failed');
    const isAllOfIt = unhandled.length === 0 && remediableOf(casesOf(others)).length === 0;
    if (failed.length > 0 && isAllOfIt) recordFailed(failed);
  }
}

const casesOf = (modules: readonly TestModule[]) => modules.flatMap((module) => [...module.children.allTests()]);

const skipsOf = (cases: readonly TestCase[]) => cases.filter((test) => test.result().state === 'skipped').map(skipOf);

const remediableOf = (cases: readonly TestCase[]) =>
  process.env['CI'] ? skipsOf(cases).filter(({ reason }) => !isImpossible(reason)) : [];

function tallyOf(modules: readonly TestModule[]): Tally {
  const cases = casesOf(modules);
  const count = (state: string) => cases.filter((test) => test.result().state === state).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const remediable = remediableOf(cases).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken + remediable,
    skipped: count('skipped') - remediable,
  };
}

const isImpossible = (reason: string) => impossible.some((pattern) => pattern.test(reason));

const skipOf = (test: TestCase): Skip => {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return { test: `${test.module.relativeModuleId} > ${test.fullName}`, reason: note ?? 'no reason given' };
};

const lineOf = ({ passed, failed, skipped }: Tally) => `${String(passed)} ${String(failed)} ${String(skipped)}\n`;

/** `.ci/run` sums these lines up. */
const record = (tally: Tally) => {
  const file = process.env['PARLEY_TALLY'];
  if (file) appendFileSync(file, lineOf(tally));
};

/** Where nothing but some files failed: what they count for, and which they are, so that they can be tried once more. */
const recordFailed = (modules: readonly TestModule[]) => {
  const file = process.env['PARLEY_TALLY'];
  const files = modules.map(({ moduleId }) => `${moduleId}\n`).join('');
  if (file) writeFileSync(`${file}.failed`, lineOf(tallyOf(modules)) + files);
};
