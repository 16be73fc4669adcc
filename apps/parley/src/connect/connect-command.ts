import { Command, InvalidArgumentError, Option } from 'commander';

import { dataDirectoryOf } from '../data-directory-of.js';

export type ConnectOptions = {
  readonly account?: string;
  readonly phone?: string;
  readonly takes: string;
  readonly opens: string;
};

const among = (flags: string, what: string, ...values: readonly string[]) =>
  new Option(flags, what).choices(values).default(values[0]);

const phone = /^\+\d{7,15}$/;

/** Written as people write it: with spaces, brackets and dashes. */
function phoneOf(text: string): string {
  const digits = text.replaceAll(/[\s().-]/g, '');
  if (phone.test(digits)) return digits;
  throw new InvalidArgumentError('Give it with its country, such as +491701234567.');
}

export const connectCommand = (): Command =>
  new Command('connect').description('connects an account to talk through').addCommand(
    new Command('telegram')
      .description('a Telegram account: by a QR code, or by its phone number')
      .option('--phone <number>', 'signs in with a code that Telegram sends to it, such as +491701234567', phoneOf)
      .option('--account <account>', 'goes on with one that is known already: its Telegram id, or its id or name')
      .addOption(among('--takes <chats>', 'which chats become part of the record', 'known', 'everyone', 'chosen'))
      .addOption(among('--opens <what>', "what a stranger's private message opens", 'deal', 'lead', 'nothing'))
      .action(async (options: ConnectOptions, command: Command) => {
        const { connectTelegram } = await import('./connect-telegram.js');
        await connectTelegram(dataDirectoryOf(command), options);
      }),
  );
