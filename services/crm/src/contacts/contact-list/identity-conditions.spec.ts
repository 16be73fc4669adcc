import { describe, expect, it } from 'vitest';

import { withIdentitiesMeant } from './identity-conditions.js';

const meant = (text: string) => [{ identities: { eq: text } }, { telegramUsername: { eq: text } }];
const anna = { identities: { has: 'anna' } };
const either = { or: meant('anna') };

describe('conditions on an identity', () => {
  it('are those that one means, beside all else that is asked', () =>
    expect(withIdentitiesMeant({ ...anna, name: { eq: 'Anna' }, and: [{ role: {} }] }, meant)).toEqual({
      name: { eq: 'Anna' },
      and: [{ role: {}, and: [] }, either],
    }));

  it('are found at any depth', () =>
    expect(withIdentitiesMeant({ not: { or: [anna] } }, meant)).toEqual({
      and: [],
      not: { and: [], or: [{ and: [either] }] },
    }));

  it('hold for nobody where nothing can be meant', () =>
    expect(withIdentitiesMeant(anna, () => [])).toEqual({ and: [{ or: [] }] }));

  it('are none where none is asked', () => expect(withIdentitiesMeant({ identities: {} }, meant)).toEqual({ and: [] }));
});
