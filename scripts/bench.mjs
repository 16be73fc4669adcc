import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// `npm run bench -- append`: builds the benches and runs one; without a name it lists what there is.

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [name, ...args] = process.argv.slice(2);
const benches = readdirSync(at('bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

const run = (...command) => spawnSync(process.execPath, command, { cwd: at('.'), stdio: 'inherit' }).status ?? 1;

if (!name || !benches.includes(name)) {
  console.error(`Give one of: ${benches.join(', ')}`);
  process.exit(1);
}
const built = run(at('tools/compiler/node_modules/typescript/bin/tsc'), '-b', 'bench');
process.exit(
  built || !existsSync(at(`bench/dist/${name}.js`)) ? built || 1 : run(at(`bench/dist/${name}.js`), ...args),
);
