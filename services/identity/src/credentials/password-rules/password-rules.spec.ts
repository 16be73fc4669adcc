import { onABusyMachine } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { assertPassword } from './password-rules.js';

const about = { email: 'ada@example.org', name: 'Ada Lovelace', organizationName: 'Roofs & Sons' };
const common = new Set(['password1', 'пароль123']);
const wish = (password: string) => () => assertPassword({ password, about, isCommon: (plain) => common.has(plain) });
const refused = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });

describe('a password (check 51)', () => {
  it.each(['correct horse', 'ÿ'.repeat(64), '        ', '🐎🐎🐎🐎🐎🐎🐎🐎', 'a'.repeat(1024), 'adalovelacesroof'])(
    'may be anything long enough: %s',
    (password) => expect(wish(password)).not.toThrow(),
  );

  it.each(['', 'horse77', '🐎🐎🐎🐎'])('has at least 8 characters, however they are stored: %s', (password) =>
    expect(wish(password)).toThrow(refused('identity.password.too-short')),
  );

  it('is refused over 1,024 UTF-16 units, before anything walks it', () => {
    expect(wish('a'.repeat(1025))).toThrow(refused('identity.password.too-long'));
    const begun = performance.now();
    expect(wish('\ufdfa'.repeat(1_000_000))).toThrow(refused('identity.password.too-long'));
    expect(performance.now() - begun).toBeLessThan(onABusyMachine(100));
  });

  it.each(['password1', 'PassWord1', 'ｐａｓｓｗｏｒｄ１', 'ПАРОЛЬ123'])(
    'is not one that everybody tries: %s',
    (password) => expect(wish(password)).toThrow(refused('identity.password.common')),
  );

  it.each(['ada@example.org', 'Lovelace', 'lovelace!', 'AdaLovelace1815', 'roofs123', '1Roofs&Sons1', 'Example.org'])(
    'is nothing that is known of its user: %s',
    (password) => expect(wish(password)).toThrow(refused('identity.password.about-user')),
  );

  it('may be about a user of whom nothing is known but the address', () => {
    const isCommon = () => false;
    expect(() => assertPassword({ password: 'lovelace', about: { email: '1@2' }, isCommon })).not.toThrow();
  });

  it('mutant: without the list a common one passes', () => {
    const isCommon = () => false;
    expect(() => assertPassword({ password: 'password1', about, isCommon })).not.toThrow();
  });
});
