import { createHash } from 'node:crypto';

import type { Log } from '@parley/platform';

import { BreachedPasswords } from './breached-passwords.port.js';

/** Whoever sets a password waits for it. */
const PATIENCE_MS = 2000;

/** A range has about a thousand lines; with padding no more than twice as many. */
const MOST_CHARACTERS = 512 * 1024;

/** As much of a hash as leaves. */
const PREFIX = 5;

/** The range protocol of Pwned Passwords: five hex digits of a hash leave, and all that leaked with these come back. */
export class PwnedPasswords extends BreachedPasswords {
  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {
    super();
  }

  override async holds(password: string): Promise<boolean> {
    const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
    try {
      return isIn(await this.range(hash.slice(0, PREFIX)), hash.slice(PREFIX));
    } catch (error) {
      this.log.warn('Whether a password has leaked could not be asked, so it was taken.', { error });
      return false;
    }
  }

  /** Padded, so that whoever watches the line learns nothing from its length. */
  private async range(prefix: string): Promise<string> {
    const answer = await fetch(new URL(`range/${prefix}`, this.url.replace(/\/?$/, '/')), {
      headers: { 'add-padding': 'true', 'user-agent': 'Parley' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new Error(`The service answered ${answer.status}`);
    const text = await answer.text();
    if (text.length > MOST_CHARACTERS) throw new Error('The service answered too much');
    return text;
  }
}

/** A line is the rest of a hash and how often it leaked; what pads leaked never. */
const isIn = (range: string, rest: string): boolean =>
  range.split('\n').some((line) => {
    const [suffix, count] = line.trim().split(':');
    return suffix === rest && Number(count) > 0;
  });
