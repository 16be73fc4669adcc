import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const program = `
  process.on('SIGTERM', () => process.exit(7));
  console.log(['ready', process.version, ...process.argv.slice(2)].join(' '));
  if (process.argv.includes('--stay')) setInterval(() => undefined, 1000);
`;

let house: string;

/** A clone with the smallest application there can be. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'parley-launch-'));
  const app = join(house, 'apps', 'parley');
  mkdirSync(join(app, 'src'), { recursive: true });
  for (const file of ['scripts', 'tsconfig.base.json', 'package.json', 'package-lock.json']) {
    cpSync(file, join(house, file), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  mkdirSync(join(house, 'tools'));
  symlinkSync(resolve('tools', 'compiler'), join(house, 'tools', 'compiler'));
  writeFileSync(join(app, 'project.json'), '{ "name": "parley", "tags": [] }');
  const compilerOptions = { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' };
  writeFileSync(
    join(app, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, include: ['src'] }),
  );
  writeFileSync(join(app, 'package.json'), '{ "name": "@parley/parley", "type": "module" }');
  write(program);
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

const write = (text: string) => writeFileSync(join(house, 'apps', 'parley', 'src', 'main.ts'), text);

type Run = { readonly child: ChildProcess; readonly said: () => string; readonly code: Promise<unknown> };

const start = (...args: string[]): Run => {
  const child = spawn(process.execPath, [join(house, 'scripts', 'start.mjs'), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, PARLEY_CACHE: join(house, 'cache') },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, code: once(child, 'close').then(([code]) => code as unknown) };
};

it('builds once, says so, and starts on the Node that npm installed', async () => {
  const first = start('--port', '1');
  expect(await first.code).toBe(0);
  expect(first.said()).toMatch(/Building Parley … 0 s\n(.|\n)*ready v24\S* --port 1\n/);

  const startedAt = performance.now();
  const second = start();
  expect(await second.code).toBe(0);
  expect(second.said()).toMatch(/^ready/);
  console.log(`second start of an empty program: ${(performance.now() - startedAt).toFixed(0)} ms`);
});

it('builds again after a source was changed, added or removed', async () => {
  const other = join(house, 'apps', 'parley', 'src', 'other.ts');
  await start().code;
  for (const change of [
    () => write(`${program};`),
    () => writeFileSync(other, 'export {};'),
    () => unlinkSync(other),
  ]) {
    change();
    const run = start();
    await run.code;
    expect(run.said()).toMatch(/^Building(.|\n)*ready/);
  }
});

it('hands over signals and the exit code', async () => {
  const run = start('--stay');
  await vi.waitFor(() => expect(run.said()).toContain('ready'), { timeout: 30_000 });
  run.child.kill('SIGTERM');
  expect(await run.code).toBe(7);
});

it('shows what does not compile, and starts nothing', async () => {
  write('export const number = ;');
  const run = start();
  expect(await run.code).toBe(1);
  expect(run.said()).toMatch(/error TS1109(.|\n)*The sources don't compile/);
});

it('says what to do where nothing was installed', async () => {
  unlinkSync(join(house, 'node_modules'));
  const run = start();
  expect(await run.code).toBe(1);
  expect(run.said()).toBe('The dependencies are not installed: run `npm ci` first.\n');
});
