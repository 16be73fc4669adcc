import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from './entries.js';

/** Brings what the containers run up to date with the sources, unless whoever runs the tests says that it is. */
export function build(): void {
  if (process.env['PARLEY_BUILT']) return;
  const compiler = join(root, 'tools/compiler/node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-b', 'apps/parley'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
