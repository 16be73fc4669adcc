import { Injectable } from '@nestjs/common';

import { LetterWriter } from '../letter.adapter.js';
import type { Mail, Outcome } from '../mail.js';
import { Post } from '../post.port.js';

type Known = Exclude<Mail, { readonly status: 'unknown' }>;

/** Writes a mail and hands it over. */
@Injectable()
export class Postman {
  constructor(
    private readonly writer: LetterWriter,
    private readonly post: Post,
  ) {}

  async bring(mailId: string, mail: Known): Promise<Outcome> {
    const written = this.writer.write(mail);
    return written ? this.post.deliver({ mailId, ...written }) : { is: 'refused', code: 'erased' };
  }
}
