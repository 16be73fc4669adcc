import { describe, expect, it } from 'vitest';

import { mayBecome } from './newcomer.js';
import { initialUser, type User } from './user.js';

const ada = { email: 'ada@example.org', name: 'Ada', passwordHash: 'hash-1' };
const user = (...organizationIds: string[]): User => ({
  status: 'active',
  organizationIds,
  isAddressProved: false,
  name: 'Ada',
  locale: 'en',
});
const credential = (passwordHash: string | null) => ({ passwordHash, setCount: 1 });

describe('a newcomer', () => {
  it('takes an address that nobody has', () =>
    expect(mayBecome(ada, { user: initialUser, credential: credential(null) })).toBe(true));

  it('goes on where an earlier attempt stopped', () => {
    expect(mayBecome(ada, { user: user(), credential: credential(null) })).toBe(true);
    expect(mayBecome(ada, { user: user('o1'), credential: credential('hash-1') })).toBe(true);
  });

  it('waits until what is left of whoever deleted their account is cleared', () => {
    expect(mayBecome(ada, { user: { status: 'deleted' }, credential: credential('hash-2') })).toBe(false);
    expect(mayBecome(ada, { user: { status: 'deleted' }, credential: credential(null) })).toBe(true);
  });

  it('never takes over whoever is there, with a password or without one', () => {
    expect(mayBecome(ada, { user: user('o1'), credential: credential('hash-2') })).toBe(false);
    expect(mayBecome(ada, { user: user(), credential: credential('hash-2') })).toBe(false);
    expect(mayBecome(ada, { user: user('o1'), credential: credential(null) })).toBe(false);
  });
});
