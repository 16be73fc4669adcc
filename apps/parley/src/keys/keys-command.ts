import { Command } from 'commander';
import { resolve } from 'node:path';

export function keysCommand(): Command {
  const keys = new Command('keys').description('the keys of an installation in separate processes');
  keys
    .command('new')
    .description('makes all of them: one file of variables for each process')
    .option('--folder <folder>', 'where the files go', 'secrets')
    .option('--once', 'does nothing where they are already')
    .action(async ({ folder, once }: { readonly folder: string; readonly once?: true }) => {
      const { hasKeys, writeKeys } = await import('./write-keys.js');
      const there = resolve(process.env['INIT_CWD'] ?? '.', folder);
      if (once && hasKeys(there)) return;
      const paths = await writeKeys(there);
      for (const path of paths) process.stdout.write(`${path}\n`);
      process.stdout.write(
        'Give each file to its process alone. Keep a copy: a backup without identity.env can not be read.\n',
      );
    });
  return keys;
}
