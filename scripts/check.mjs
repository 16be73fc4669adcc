import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Everything that must hold, one command per concern, the quick ones first and beside the compiler, since that keeps
 * but one core busy. The others use all there are, and some tests measure: they have the machine to themselves.
 */
const stages = [[['test:types'], ['test:format', 'test:boundaries']], [['test:lint']], [['test:code']], [['test:e2e']]];

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

/** Runs one of them. Beside others it says what it has to say at its end. */
const check = async (concern, isAlone) => {
  const file = join(folder, concern.replace(':', '-'));
  const startedAt = Date.now();
  const title = `\n── npm run ${concern}`;
  if (isAlone) console.log(title);
  const said = isAlone ? 'inherit' : 'pipe';
  const env = { ...process.env, PARLEY_TALLY: file };
  const child = spawn('npm', ['run', '--silent', concern], { stdio: ['ignore', said, said], env });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  const [code] = await once(child, 'close');
  if (!isAlone) console.log(`${title}\n${Buffer.concat(chunks).toString()}`);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  took.push(`${code === 0 ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  npm run ${concern}`);
  return tallyOf(file, code === 0);
};

const tallies = [];
const oneByOne = async (concerns, isAlone) => {
  for (const concern of concerns) tallies.push(await check(concern, isAlone));
};
for (const stage of stages) await Promise.all(stage.map((concerns) => oneByOne(concerns, stage.length === 1)));

const [passed, failed, skipped] = sum(tallies);
rmSync(folder, { recursive: true, force: true });

console.log(`\n${took.join('\n')}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
