import { describe, expect, it } from 'vitest';

import { agreedOn, whoseExport } from './whose-export.js';

const shop = { id: 'a1', name: 'Shop', externalId: '7' };
const twin = { id: 'a2', name: 'shop ', externalId: '8' };
const connecting = { id: 'a3', name: null, externalId: null };

describe('whose export', () => {
  it.each(['a1', '7', 'Shop', 'shop', '@SHOP'])('%s is the account', (said) =>
    expect(whoseExport(said, [shop, connecting])).toEqual({ kind: 'account', externalId: '7', name: 'Shop' }),
  );

  it('is unsaid where nobody says, even where there is one account alone', () =>
    expect(whoseExport(undefined, [shop])).toEqual({ kind: 'unsaid' }));

  it('is ambiguous where two have the name', () =>
    expect(whoseExport('Shop', [shop, twin])).toEqual({ kind: 'ambiguous', among: [shop, twin] }));

  it('may be an account that is not known yet, by its Telegram id alone', () => {
    expect(whoseExport('123456', [shop])).toEqual({ kind: 'account', externalId: '123456', name: null });
    expect(whoseExport('Somebody', [shop])).toEqual({ kind: 'unknown' });
    expect(whoseExport('a3', [connecting])).toEqual({ kind: 'unknown' });
  });
});

describe('what was said and what the file tells', () => {
  const [itself, none] = [{ kind: 'itself' }, { kind: 'none' }] as const;
  const byShop = { kind: 'writer', externalId: '7' } as const;

  it.each([
    [undefined, itself, { kind: 'open' }],
    [undefined, none, { kind: 'open' }],
    ['7', none, { kind: 'account', externalId: '7' }],
    ['7', byShop, { kind: 'account', externalId: '7' }],
    ['8', byShop, { kind: 'other', externalId: '7' }],
    [undefined, byShop, { kind: 'account', externalId: '7' }],
    [undefined, { kind: 'writer', externalId: '9' } as const, { kind: 'stranger', externalId: '9' }],
    ['9', { kind: 'writer', externalId: '9' } as const, { kind: 'account', externalId: '9' }],
  ])('%s, %o', (said, trace, agreed) => expect(agreedOn(said, trace, [shop, twin])).toEqual(agreed));
});
