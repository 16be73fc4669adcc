import type { Outcome } from './mail.js';

/** A mail as it goes out. */
export type Posted = {
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Hands mails to a mail server. */
export abstract class Post {
  /** Whether there is a mail server: where there is none, mails are kept to be read. */
  abstract readonly isThere: boolean;

  /** Never throws for what the server, or its silence, answers. */
  abstract deliver(mail: Posted): Promise<Outcome>;
}
