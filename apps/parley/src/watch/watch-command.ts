import { Command } from 'commander';

import { apiIn } from '../client/running.js';
import { dataDirectoryOf } from '../data-directory-of.js';
import { Terminal } from './terminal.js';
import { Watch } from './watch.js';

export const watchCommand = (): Command =>
  new Command('watch')
    .description('the main path live: a approve, e edit, r reject, w why')
    .action(async (_options: unknown, command: Command) => {
      await new Watch(apiIn(dataDirectoryOf(command)), new Terminal(process.stdin, process.stdout)).run();
    });
