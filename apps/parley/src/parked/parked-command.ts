import { Command } from 'commander';

import { whereOf } from '../data-directory-of.js';

type Replaying = { readonly stream?: string; readonly consumer?: string; readonly all?: boolean };

export function parkedCommand(): Command {
  const parked = new Command('parked').description('events that a consumer could not handle');
  parked
    .command('list')
    .description('what waits, how often it was tried, when it is tried next, and why it failed')
    .argument('[service]', 'only that one')
    .option('--json', 'a line of JSON for each event')
    .action(async (service: string | undefined, { json }: { json?: boolean }, command: Command) => {
      const { listParked } = await import('./parked.js');
      await listParked({ ...whereOf(command), service, isJson: json ?? false });
    });
  parked
    .command('replay')
    .description('makes parked events due now, with all their tries before them')
    .argument('[service]', 'only that one')
    .option('--stream <stream>', 'those of one stream')
    .option('--consumer <consumer>', 'those of one consumer')
    .option('--all', 'everything that is parked')
    .action(async (service: string | undefined, { stream, consumer, all }: Replaying, command: Command) => {
      const { replayParked } = await import('./parked.js');
      const filter = { ...(stream !== undefined && { streamId: stream }), ...(consumer !== undefined && { consumer }) };
      await replayParked({ ...whereOf(command), service, isAll: all ?? false, ...filter });
    });
  return parked;
}
