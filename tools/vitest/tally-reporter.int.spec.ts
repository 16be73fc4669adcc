import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'parley-tally-'));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  const reporter = resolve('tools/vitest/tally-reporter.ts');
  write(
    'vitest.config.ts',
    `import { TallyReporter } from ${JSON.stringify(reporter)};
     export default { test: { include: ['*.check.ts'], reporters: [new TallyReporter()] } };`,
  );
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(house, name), text);

const tests = (...lines: string[]) =>
  write('sample.check.ts', `import { expect, it } from 'vitest';\n${lines.join('\n')}\n`);

const run = (ci: 'true' | '') => {
  const tally = join(house, 'tally');
  for (const file of [tally, `${tally}.failed`]) rmSync(file, { force: true });
  const env = { ...process.env, CI: ci, PARLEY_TALLY: tally };
  const { status, stdout } = spawnSync('vitest', ['run', '--root', house], { cwd: house, env, encoding: 'utf8' });
  const failed = existsSync(`${tally}.failed`) ? readFileSync(`${tally}.failed`, 'utf8').trim().split('\n') : [];
  return { status, stdout, tally: readFileSync(tally, 'utf8').trim(), failed };
};

const passes = `it('holds', () => {});`;
const fails = `it('breaks', () => expect(1).toBe(2));`;
const skips = (reason: string) => `it('waits', (context) => context.skip(${JSON.stringify(reason)}));`;

it('counts what passed, failed and was skipped, with the reason', () => {
  tests(passes, passes.replace('holds', 'holds too'), fails, skips('no nats-server: the PATH: not there'));
  const { status, stdout, tally } = run('');
  expect({ status, tally }).toEqual({ status: 1, tally: '2 1 1' });
  expect(stdout).toContain('skipped: sample.check.ts > waits: no nats-server: the PATH: not there');
});

it('lets a server be missing on a machine, but not in CI', () => {
  tests(passes, skips('no nats-server: the PATH: not there'));
  expect(run('')).toMatchObject({ status: 0, tally: '1 0 1' });
  expect(run('true')).toMatchObject({ status: 1, tally: '1 1 0' });
});

it('lets in CI be skipped what no setting of the machine could help', () => {
  tests(passes, skips('no container engine'));
  expect(run('true')).toMatchObject({ status: 0, tally: '1 0 1' });
});

it('lets nothing be skipped in CI without a reason', () => {
  tests(passes, `it.skip('waits', () => {});`);
  expect(run('true')).toMatchObject({ status: 1, tally: '1 1 0' });
});

it('counts a file that could not be read as failed', () => {
  tests(`throw new Error('broken');`);
  expect(run('')).toMatchObject({ status: 1, tally: '0 1 0' });
});

const sample = () => join(house, 'sample.check.ts');

it('names the files that failed and what they counted for, also where they could not be set up', () => {
  tests(passes, fails);
  expect(run('true').failed).toEqual(['1 1 0', sample()]);
  tests(`import { beforeAll } from 'vitest'; beforeAll(() => { throw new Error('no server'); });`, passes);
  expect(run('true')).toMatchObject({ status: 1, tally: '0 2 0', failed: ['0 2 0', sample()] });
});

it('names none where all passed, and none where something else went wrong too', () => {
  tests(passes);
  expect(run('true').failed).toEqual([]);
  tests(fails, `it('leaves something', () => void Promise.reject(new Error('unhandled')));`);
  expect(run('true').failed).toEqual([]);
  tests(fails);
  write('other.check.ts', `import { it } from 'vitest'; it.skip('waits', () => {});`);
  expect(run('true').failed).toEqual([]);
});
