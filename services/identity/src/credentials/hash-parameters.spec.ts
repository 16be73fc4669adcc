import { describe, expect, it } from 'vitest';

import { isWeaker } from './hash-parameters.js';

const today = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const hashOf = (form: string) => `$argon2${form}$c2FsdA$aGFzaA`;

describe('a hash', () => {
  it.each([
    ['as today', 'id$v=19$m=47104,t=1,p=1', false],
    ['dearer', 'id$v=19$m=65536,t=3,p=4', false],
    ['with less memory', 'id$v=19$m=19456,t=2,p=1', true],
    ['with fewer passes', 'id$v=19$m=65536,t=0,p=1', true],
    ['of another kind', 'i$v=19$m=65536,t=3,p=4', true],
    ['of an older version', 'id$v=16$m=65536,t=3,p=4', true],
  ])('%s', (_, form, expected) => expect(isWeaker(hashOf(form), today)).toBe(expected));

  it('that is none is weaker', () => expect(isWeaker('5f4dcc3b5aa765d61d8327deb882cf99', today)).toBe(true));
});
