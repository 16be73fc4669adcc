import { Command } from 'commander';

import { dataDirectoryOf } from '../data-directory-of.js';

export function demoCommand(): Command {
  const demo = new Command('demo').description('plays the people of the demo');
  demo
    .command('customers')
    .description('who is there')
    .action(async (_options: unknown, command: Command) => {
      const { listCustomers } = await import('./demo.js');
      await listCustomers(dataDirectoryOf(command));
    });
  demo
    .command('say <customer> <text>')
    .description('says something as one of them, and waits for the answer')
    .option('--no-wait', 'only says it')
    // Commander hands over two arguments, the options, and the command.
    // eslint-disable-next-line max-params -- see above
    .action(async (who: string, text: string, { wait: isWaiting }: { wait: boolean }, command: Command) => {
      const { sayAs } = await import('./demo.js');
      await sayAs(dataDirectoryOf(command), { who, text, isWaiting });
    });
  return demo;
}
