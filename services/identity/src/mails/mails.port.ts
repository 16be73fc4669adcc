import type { Locale } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';

import type { MailKind } from './mail-texts.js';
import type { MailVariables } from './mail.js';

/** A mail to be sent: what it says follows from its kind, its language and its variables. */
export type MailRequest = {
  readonly to: string;
  readonly kind: MailKind;
  readonly locale: Locale;
  readonly variables: MailVariables;
  /** Of what it tells, where that is told once whoever asks; the command, where it is absent. */
  readonly of?: string;
};

/** The one way by which mails leave. */
export abstract class Mails {
  /** Asks for a mail; it goes out soon after, once, however often the same command asks for that kind, or for that kind of one thing. */
  abstract request(mail: MailRequest, context: CommandContext): Promise<void>;
}
