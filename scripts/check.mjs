import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that must hold, one command per concern, the quick ones first. */
const concerns = ['test:format', 'test:types', 'test:lint', 'test:boundaries', 'test:code'];

const sum = (tallies) => tallies.reduce((total, tally) => total.map((count, index) => count + tally[index]), [0, 0, 0]);

/** The tests count themselves; any other command counts as one, and so does one that fails for another reason. */
const tallyOf = (file, succeeded) => {
  const lines = readTally(file);
  const [passed, failed, skipped] = sum(lines);
  if (lines.length === 0) return succeeded ? [1, 0, 0] : [0, 1, 0];
  return [passed, succeeded ? failed : Math.max(failed, 1), skipped];
};

const readTally = (file) => {
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
  } catch {
    return [];
  }
};

const folder = mkdtempSync(join(tmpdir(), 'parley-check-'));
const took = [];

const check = (concern) => {
  const file = join(folder, concern.replace(':', '-'));
  const startedAt = Date.now();
  console.log(`\n── npm run ${concern}`);
  const env = { ...process.env, PARLEY_TALLY: file };
  const { status } = spawnSync('npm', ['run', '--silent', concern], { stdio: ['ignore', 'inherit', 'inherit'], env });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  took.push(`${status === 0 ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  npm run ${concern}`);
  return tallyOf(file, status === 0);
};

const [passed, failed, skipped] = sum(concerns.map(check));
rmSync(folder, { recursive: true, force: true });

console.log(`\n${took.join('\n')}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
