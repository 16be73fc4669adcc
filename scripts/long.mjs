import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run test:long`: the checks of bad days with all their counts, which take an hour or so, and a table of what they
// measured. `npm run test:long -- libs/eventsourcing` runs some of them.

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'parley-long-'));
const measures = join(folder, 'measures');

const linesOf = (file) => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').map(JSON.parse);
  } catch {
    return [];
  }
};

const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'no commit';
  }
};

const startedAt = Date.now();
const { status } = spawnSync('vitest', ['run', '--project', 'long', ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, PARLEY_COUNTS: 'full', PARLEY_MEASURES: measures },
});

const rows = linesOf(measures).toSorted((a, b) => Number.parseInt(a.check, 10) - Number.parseInt(b.check, 10));
rmSync(folder, { recursive: true, force: true });

const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
console.log(`\nCommit ${commit()}, Node ${process.version}, ${cpus().length} cores, ${minutes} minutes\n`);
console.log('| Check | Seed | Result | Worst number |\n|---|---|---|---|');
for (const { check, seed, result, worst } of rows) console.log(`| ${check} | ${seed} | ${result} | ${worst} |`);
console.log(`\n${status === 0 ? 'All passed' : 'FAILED: see above'}`);
process.exitCode = status ?? 1;
