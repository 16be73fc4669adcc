import type { OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { z } from 'zod';

import type { Outcome } from './mail.js';
import { Post, type Posted } from './post.port.js';

/** A claim of the timer that sends lasts 30 s: a server that is slower than this is asked again later. */
const PATIENCE_MS = 8000;

const smtpFailure = z.object({ responseCode: z.int() });

/** Speaks SMTP. The Message-ID follows from the mail's id, so that a second attempt is seen to be the same mail. */
export class SmtpPost extends Post implements OnModuleDestroy {
  override readonly isThere = true;
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const pool = { pool: true, maxConnections: 2 } as const;
    const timeouts = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
    this.transport = createTransport({ url, ...pool, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  }

  override async deliver({ mailId, to, subject, text }: Posted): Promise<Outcome> {
    try {
      const messageId = `<${mailId}@${domainOf(this.from)}>`;
      await this.transport.sendMail({ from: this.from, to: { name: '', address: to }, subject, text, messageId });
      return { is: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}

/** Five hundred and up is the server's last word; everything else may be otherwise in a while. */
function outcomeOf(error: unknown): Outcome {
  const { data } = smtpFailure.safeParse(error);
  return data && data.responseCode >= 500 ? { is: 'refused', code: String(data.responseCode) } : { is: 'later' };
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'parley.local';
