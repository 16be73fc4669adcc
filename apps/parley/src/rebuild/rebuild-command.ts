import { Command } from 'commander';

import { whereOf } from '../data-directory-of.js';

type Options = { readonly check?: boolean; readonly json?: boolean };

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('rebuilds read models from the log beside the live ones, compares, and switches while all runs on')
    .argument('<service>', 'whose')
    .argument('[read-model]', 'only that one, such as deal-board')
    .option('--check', 'only compares; exit code 1 where rows differ')
    .option('--json', 'a line of JSON for each read model')
    // Commander hands over both arguments, the options, and the command.
    // eslint-disable-next-line max-params -- see above
    .action(async (service: string, readModel: string | undefined, { check, json }: Options, command: Command) => {
      const { rebuild } = await import('./rebuild.js');
      await rebuild({ ...whereOf(command), service, readModel, isCheck: check ?? false, isJson: json ?? false });
    });
