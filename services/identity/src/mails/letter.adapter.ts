import { Injectable } from '@nestjs/common';
import { Liquid } from 'liquidjs';

import { mailTextOf } from './mail-texts.js';
import type { Letter } from './mail.js';

/** Writes a mail out, in its language. */
@Injectable()
export class LetterWriter {
  // Without `templates` a text could read files of the folder that the process runs in.
  private readonly liquid = new Liquid({ templates: {}, ownPropertyOnly: true, strictFilters: true });

  /** Nothing where the mail was erased, or is of a kind that is not written any more. */
  write({ to, kind, locale, variables }: Letter) {
    const written = mailTextOf(kind, locale);
    if (to === null || variables === null || !written) return undefined;
    return { to, subject: this.filled(written.subject, variables), text: this.filled(written.text, variables) };
  }

  private filled(text: string, variables: Readonly<Record<string, string>>): string {
    const filled: unknown = this.liquid.parseAndRenderSync(text, { ...variables });
    return String(filled).trim();
  }
}
