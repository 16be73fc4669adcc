import { Command, InvalidArgumentError } from 'commander';

import { dataDirectoryOf } from '../data-directory-of.js';

/** Time enough to read the proposal, to think and to approve it. */
const LONGEST_SECONDS = 300;

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds > 0) return seconds;
  throw new InvalidArgumentError('Give a whole number of seconds, such as 60.');
}

export function demoCommand(): Command {
  const demo = new Command('demo').description('plays the people of the demo');
  demo
    .command('people')
    .description('who is there')
    .action(async (_options: unknown, command: Command) => {
      const { listCustomers } = await import('./demo.js');
      await listCustomers(dataDirectoryOf(command));
    });
  demo
    .command('say <name> <text>')
    .description('says something as one of them, and waits for the answer')
    .option('--wait <seconds>', 'how long it waits', secondsOf, LONGEST_SECONDS)
    .option('--no-wait', 'only says it')
    // Commander hands over two arguments, the options, and the command.
    // eslint-disable-next-line max-params -- see above
    .action(async (who: string, text: string, { wait }: { wait: number | false }, command: Command) => {
      const { sayAs } = await import('./demo.js');
      await sayAs(dataDirectoryOf(command), { who, text, seconds: wait || 0 });
    });
  return demo;
}
