import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';

import { BreachedPasswords } from '../breached-passwords/breached-passwords.port.js';
import { NoBreachedPasswords } from '../breached-passwords/no-breached-passwords.adapter.js';
import { PasswordRules } from './password-rules.adapter.js';
import { SHORTEST_PASSWORD } from './password-rules.js';

const rules = new PasswordRules(new NoBreachedPasswords());
const about = { email: 'ada@example.org' };
const codeOf = (password: string, by = rules): Promise<unknown> =>
  by.check(password, about).then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

describe('the list of common passwords (check 51)', () => {
  const known = dictionary['passwords-common'];
  const longEnough = known.filter((password) => password.length >= SHORTEST_PASSWORD);

  it('holds at least the 3,000 most used that are long enough, each refused', async () => {
    const codes = await Promise.all(longEnough.map((password) => codeOf(password)));
    const taken = codes.filter((code) => code === 'taken');
    console.info(`${known.length} known, ${longEnough.length} of them long enough, ${taken.length} taken`);
    expect(longEnough.length).toBeGreaterThanOrEqual(3000);
    expect(taken).toEqual([]);
  });

  it('is asked for each in any case', async () => expect(await codeOf('BaseBall')).toBe('identity.password.common'));

  it('says nothing of what nobody uses', async () => expect(await codeOf('baseball on the moon')).toBe('taken'));

  it('is not all where a service knows of more, which is asked of what keeps the other rules alone', async () => {
    const asked: string[] = [];
    class Leaked extends BreachedPasswords {
      override holds(password: string) {
        asked.push(password);
        return Promise.resolve(password === 'baseball on the moon');
      }
    }
    const stricter = new PasswordRules(new Leaked());
    expect(await codeOf('baseball on the moon', stricter)).toBe('identity.password.common');
    expect(await codeOf('baseball on the sun', stricter)).toBe('taken');
    expect(await codeOf('short', stricter)).toBe('identity.password.too-short');
    expect(asked).toEqual(['baseball on the moon', 'baseball on the sun']);
  });
});
