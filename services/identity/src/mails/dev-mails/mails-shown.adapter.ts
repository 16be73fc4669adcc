import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../../identity.settings.js';
import { LetterWriter } from '../letter.adapter.js';
import { mailsHidden } from '../mail.errors.js';
import type { Letter } from '../mail.js';

/** Mails as they are shown where Parley is developed or tried. */
@Injectable()
export class MailsShown {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly writer: LetterWriter,
  ) {}

  /** @throws DomainError `forbidden` in production, where a mail is its recipient's alone */
  assert(): void {
    if (this.settings.profile === 'production') throw mailsHidden();
  }

  written(letter: Letter) {
    return this.writer.write(letter);
  }
}
