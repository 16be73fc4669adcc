import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';

import { expect, it, onTestFinished } from 'vitest';

import { spellingsOf } from './files-with.js';
import { memoryHolds } from './memory-with.js';

const keeps = `process.stdin.once('data', (hex) => {
  globalThis.kept = Buffer.alloc(20_000_000);
  Buffer.from(hex.toString(), 'hex').copy(globalThis.kept, 15_000_000);
  process.stdout.write('kept');
});
setInterval(() => undefined, 60_000);`;

it('finds what a process keeps far inside a buffer, and nothing else', async () => {
  const [secret, other] = [randomBytes(256), randomBytes(256)];
  const child = spawn(process.execPath, ['--eval', keeps], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.write(secret.toString('hex'));
  await once(child.stdout, 'data');
  const [raw] = spellingsOf(secret);
  expect(await memoryHolds([raw ?? ''], child.pid ?? 0)).toBe(true);
  expect(await memoryHolds(spellingsOf(other), child.pid ?? 0)).toBe(false);
});
