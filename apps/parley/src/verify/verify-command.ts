import { Command } from 'commander';

import { whereOf } from '../data-directory-of.js';

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('reads the logs against their hash chains and names every event that was changed, cut or lost')
    .argument('[service]', 'only that one')
    .option('--json', 'a line of JSON for each service')
    .action(async (service: string | undefined, { json }: { json?: boolean }, command: Command) => {
      const { verify } = await import('./verify.js');
      await verify({ ...whereOf(command), service, isJson: json ?? false });
    });
