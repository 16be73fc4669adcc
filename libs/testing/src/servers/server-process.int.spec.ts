import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { isAlive } from './process-tree.js';
import { ServerProcess } from './server-process.js';
import { until } from './until.js';

const node = process.execPath;

it('says what the server said when it could not start', async () => {
  const server = new ServerProcess({
    name: 'a broken server',
    command: node,
    args: ['-e', 'console.error("the folder is full"); process.exit(3)'],
    isReady: () => Promise.resolve(false),
  });
  await expect(server.start()).rejects.toThrow(/a broken server ended with 3\n(.|\n)*the folder is full/);
});

it('says when there is no such program', async () => {
  const server = new ServerProcess({
    name: 'no server',
    command: '/no/such/program',
    args: [],
    isReady: () => Promise.resolve(false),
  });
  await expect(server.start()).rejects.toThrow(/no server spawn .* ENOENT/);
});

/** A process that starts a server, watched or not, and is then killed as if by the system. */
const orphan = async (isWatched: boolean) => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-orphan-'));
  const program = `
    import { spawn } from 'node:child_process';
    import { watch } from ${JSON.stringify(new URL('watchdog.ts', import.meta.url).href)};
    const server = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
    if (${isWatched}) watch(server.pid, ${JSON.stringify(folder)});
    process.stdout.write(String(server.pid), () => process.kill(process.pid, 'SIGKILL'));
  `;
  const parent = spawn(node, ['--input-type=module', '-e', program]);
  let said = '';
  parent.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(parent, 'close');
  return { pid: Number(said), folder };
};

it('leaves no server and no folder behind when the tests are killed', async () => {
  const { pid, folder } = await orphan(true);
  await until('the server to end', () => !isAlive(pid) && !existsSync(folder));
});

it('would leave them behind without the watchdog', async () => {
  const { pid, folder } = await orphan(false);
  expect(isAlive(pid)).toBe(true);
  expect(existsSync(folder)).toBe(true);
  process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true });
});
