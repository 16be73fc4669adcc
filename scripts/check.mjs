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

const readLines = (file) => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
};

const readTally = (file) => readLines(file).map((line) => line.split(' ').map(Number));

const folder = mkdtempSync(join(tmpdir(), 'parley-check-'));
const took = [];

/** Shows what a command says, at its end where others run beside it. Whether it succeeded, and all that it said. */
const run = async (command, { env, title, isAlone }) => {
  if (isAlone) console.log(title);
  const [name, ...args] = command;
  const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      if (isAlone) process.stdout.write(chunk);
    });
  const [code] = await once(child, 'close');
  const said = Buffer.concat(chunks).toString();
  if (!isAlone) console.log(`${title}\n${said}`);
  return { succeeded: code === 0, said };
};

/** A machine that does other things has an accident now and then; where it stands still for seconds, in every file at work. */
const fewFiles = 10;

/** In CI, what failed of a run that failed for nothing else, where that is little. */
const failedOf = (file, { succeeded, said }) => {
  if (succeeded || !process.env.CI || said.includes('does not meet')) return undefined;
  const [tally, ...files] = readLines(`${file}.failed`);
  return files.length > 0 && files.length <= fewFiles ? { tally: tally.split(' ').map(Number), files } : undefined;
};

/** Such files are run once more, each alone, and count for what they then are: what fails twice is no accident. */
const secondTry = async (file, { tally, files }) => {
  const again = `${file}.again`;
  const command = ['npx', 'vitest', 'run', '--coverage.enabled=false', '--maxWorkers=1', ...files];
  const title = `\n── tried again: ${files.join(' ')}`;
  const { succeeded } = await run(command, { env: { PARLEY_TALLY: again }, title, isAlone: true });
  const counted = tallyOf(again, succeeded).map((count, index) => count - tally[index]);
  return { succeeded, counted };
};

/** Runs one of them. */
const check = async (concern, isAlone) => {
  const file = join(folder, concern.replace(':', '-'));
  const startedAt = Date.now();
  const command = ['npm', 'run', '--silent', concern];
  const first = await run(command, { env: { PARLEY_TALLY: file }, title: `\n── npm run ${concern}`, isAlone });
  const failed = failedOf(file, first);
  const second = failed && (await secondTry(file, failed));
  const succeeded = first.succeeded || second?.succeeded === true;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  took.push(`${succeeded ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  npm run ${concern}`);
  return second ? sum([sum(readTally(file)), second.counted]) : tallyOf(file, first.succeeded);
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
