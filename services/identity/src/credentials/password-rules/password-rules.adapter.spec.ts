import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';

import { PasswordRules } from './password-rules.adapter.js';
import { SHORTEST_PASSWORD } from './password-rules.js';

const rules = new PasswordRules();
const about = { email: 'ada@example.org' };
const codeOf = (password: string): unknown => {
  try {
    rules.check(password, about);
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

describe('the list of common passwords (check 51)', () => {
  const known = dictionary['passwords-common'];
  const longEnough = known.filter((password) => password.length >= SHORTEST_PASSWORD);

  it('holds at least the 3,000 most used that are long enough, each refused', () => {
    const taken = longEnough.filter((password) => codeOf(password) === 'taken');
    console.info(`${known.length} known, ${longEnough.length} of them long enough, ${taken.length} taken`);
    expect(longEnough.length).toBeGreaterThanOrEqual(3000);
    expect(taken).toEqual([]);
  });

  it('is asked for each in any case', () => expect(codeOf('BaseBall')).toBe('identity.password.common'));

  it('says nothing of what nobody uses', () => expect(codeOf('baseball on the moon')).toBe('taken'));
});
