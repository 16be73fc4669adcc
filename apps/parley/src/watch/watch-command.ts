import { Command } from 'commander';

import { dataDirectoryOf } from '../data-directory-of.js';

export const watchCommand = (): Command =>
  new Command('watch')
    .description('the main path live: a approve, e edit, r reject, w why')
    .action(async (_options: unknown, command: Command) => {
      const [{ apiIn }, { Terminal }, { Watch }] = await Promise.all([
        import('../client/public-api.js'),
        import('./terminal.js'),
        import('./watch.js'),
      ]);
      await new Watch(apiIn(dataDirectoryOf(command)), new Terminal(process.stdin, process.stdout)).run();
    });
