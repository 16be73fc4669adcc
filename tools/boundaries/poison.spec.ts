import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { cyclesIn } from '../lint/cycles.js';
import { parley } from '../lint/rules.mjs';
import { type Finding, houseLinter, poisonFolder } from './house.js';

const files = (pattern: string) => globSync(pattern, { cwd: poisonFolder }).toSorted();
const textOf = (file: string) => readFileSync(join(poisonFolder, file), 'utf8');

/** The first line of a poisoned file: `// must report: <rule> x<times>`, or `nothing` for a clean twin. */
const promiseOf = (file: string) => {
  const match = /^\/\/ must report: (\S+)(?: x(\d+))?$/m.exec(textOf(file));
  if (!match) throw new Error(`${file} doesn't say what must be reported in it`);
  return { rule: match[1] ?? '', atLeast: Number(match[2] ?? 1) };
};

let lint: (file: string) => Promise<readonly Finding[]>;

beforeAll(async () => {
  lint = await houseLinter();
});

describe('every rule of the house can fail', () => {
  const samples = files('services/*/src/*.ts');

  it.each(samples)('%s', async (file) => {
    const { rule, atLeast } = promiseOf(file);
    const findings = await lint(file);
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual(rule === 'nothing' ? [] : [rule]);
    if (rule !== 'nothing') expect(findings.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('has a poison for each rule of our own, each size, and each that keeps domain code pure', () => {
    const poisoned = new Set(samples.map((file) => promiseOf(file).rule));
    const own = Object.keys(parley.rules).map((name) => `parley/${name}`);
    const sizes = ['max-lines', 'max-lines-per-function', 'max-params', 'max-depth', 'complexity'];
    const purity = ['no-restricted-imports', 'no-restricted-globals'];
    expect([...own, ...sizes, ...purity].filter((rule) => !poisoned.has(rule))).toEqual([]);
  });
});

describe('every boundary can fail', () => {
  it.each(files('from/*/*.ts'))('%s', async (file) => {
    const forbidden = textOf(file)
      .split('\n')
      .flatMap((text, index) => (text.endsWith('// must not') ? [index + 1] : []));
    const findings = await lint(file);
    const reported = findings.filter(({ rule }) => rule === '@nx/enforce-module-boundaries').map(({ line }) => line);
    expect(reported).toEqual(forbidden);
  });
});

describe('circles of imports', () => {
  it('are found, but for those of types alone', () => {
    const cycles = cyclesIn(join(poisonFolder, 'services/*/src/circle*.ts'));
    expect(cycles.map((path) => path.map((file) => file.split('/').at(-1)))).toEqual([
      ['circle-a.ts', 'circle-b.ts', 'circle-a.ts'],
    ]);
  });

  it('are not among our own files', () => {
    expect(cyclesIn('{apps,bench,e2e,libs,services,tools/lint,tools/vitest}/**/src/**/*.ts')).toEqual([]);
  });
});
