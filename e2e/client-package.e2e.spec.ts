import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { root } from './processes/entries.js';

const compiler = join(root, 'tools/compiler/node_modules/typescript/bin/tsc');
const house = mkdtempSync(join(tmpdir(), 'parley-client-'));
const installed = join(house, 'node_modules/@parley/client');

const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** The package as npm would publish it, in a folder that knows nothing of this repository. */
beforeAll(() => {
  run(process.execPath, [compiler, '-b', 'libs/client'], root);
  run('npm', ['pack', '--silent', '--pack-destination', house], join(root, 'libs/client'));
  const [tarball = ''] = readdirSync(house).filter((name) => name.endsWith('.tgz'));
  run('tar', ['-xzf', tarball], house);
  mkdirSync(join(house, 'node_modules/@parley'), { recursive: true });
  cpSync(join(house, 'package'), installed, { recursive: true });
  for (const needed of ['graphql', 'graphql-ws', '@types/node', 'undici-types']) {
    mkdirSync(join(house, 'node_modules', needed, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', needed), join(house, 'node_modules', needed));
  }
  writeFileSync(join(house, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

it('runs where nothing else of ours is', () => {
  writeFileSync(
    join(house, 'program.js'),
    `import { Chats, Parley } from '@parley/client';
     const parley = new Parley({ url: 'http://127.0.0.1:9', credentials: { email: 'a@example.org', password: 'none' } });
     await parley.close();
     console.log(Object.keys(Chats).length > 0);`,
  );
  expect(run(process.execPath, ['program.js'], house).trim()).toBe('true');
});

it('brings its types, and no tests', () => {
  writeFileSync(
    join(house, 'program.ts'),
    `import { Parley } from '@parley/client';\nexport const line: Parley = new Parley({ url: 'x', credentials: { email: '', password: '' } });\n`,
  );
  const options = ['--module', 'nodenext', '--strict', '--noEmit', '--types', 'node', '--skipLibCheck', 'program.ts'];
  expect(run(process.execPath, [compiler, ...options], house)).toBe('');
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /spec|tsbuildinfo|example/.test(name))).toEqual([]);
});
