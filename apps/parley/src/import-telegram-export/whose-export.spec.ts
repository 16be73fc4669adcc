import { describe, expect, it } from 'vitest';

import { whoseExport } from './whose-export.js';

const shop = { id: 'a1', name: 'Shop', externalId: '7' };
const twin = { id: 'a2', name: 'shop ', externalId: '8' };
const connecting = { id: 'a3', name: null, externalId: null };

describe('whose export', () => {
  it.each(['a1', '7', 'Shop', 'shop', '@SHOP'])('%s is the account', (said) =>
    expect(whoseExport(said, [shop, connecting])).toEqual({ kind: 'account', externalId: '7', name: 'Shop' }),
  );

  it('is that of the only account, where nobody says', () =>
    expect(whoseExport(undefined, [connecting, shop])).toMatchObject({ externalId: '7' }));

  it('is unsaid where there are several, or none', () => {
    expect(whoseExport(undefined, [shop, twin])).toEqual({ kind: 'unsaid' });
    expect(whoseExport(undefined, [connecting])).toEqual({ kind: 'unsaid' });
  });

  it('is ambiguous where two have the name', () =>
    expect(whoseExport('Shop', [shop, twin])).toEqual({ kind: 'ambiguous', among: [shop, twin] }));

  it('may be an account that is not known yet, by its Telegram id alone', () => {
    expect(whoseExport('123456', [shop])).toEqual({ kind: 'account', externalId: '123456', name: null });
    expect(whoseExport('Somebody', [shop])).toEqual({ kind: 'unknown' });
    expect(whoseExport('a3', [connecting])).toEqual({ kind: 'unknown' });
  });
});
