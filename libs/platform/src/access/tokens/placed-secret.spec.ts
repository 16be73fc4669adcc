import { describe, expect, it } from 'vitest';

import {
  clientIdOf,
  newPlacedSecret,
  newRefreshToken,
  readClientId,
  readPlacedSecret,
  readRefreshToken,
} from './placed-secret.js';

const place = { id: '018f0000-0000-7000-8000-000000000001', organizationId: '018f0000-0000-7000-8000-000000000002' };

describe('a secret that says where it belongs', () => {
  it('is found by what it says, and known by its hash alone', () => {
    const { text, hash } = newPlacedSecret('pa_', place);
    expect(readPlacedSecret('pa_', text)).toEqual({ ...place, hash });
    expect(newPlacedSecret('pa_', place).text).not.toBe(text);
  });

  it.each(['', 'pa_', 'pb_', `pa_${'A'.repeat(86)}x`, `pa_${'/'.repeat(86)}`])('is none: %s', (text) =>
    expect(readPlacedSecret('pa_', text)).toBeFalsy(),
  );
});

describe('the name of a program', () => {
  it('says which it is, in which organization', () => expect(readClientId(clientIdOf(place))).toEqual(place));

  it.each(['', 'pc_', 'pk_x', `pc_${'A'.repeat(44)}`])('is none: %s', (text) =>
    expect(readClientId(text)).toBeUndefined(),
  );
});

describe('a refresh token', () => {
  it('is of the family of the one before it, and another', () => {
    const first = newRefreshToken(place);
    const next = newRefreshToken(place, first.text);
    expect(readRefreshToken(first.text)).toEqual({ ...place, ...hashesOf(first) });
    expect(readRefreshToken(next.text)).toEqual({ ...place, ...hashesOf(next) });
    expect(next.familyHash).toBe(first.familyHash);
    expect(next.refreshHash).not.toBe(first.refreshHash);
    expect(newRefreshToken(place).familyHash).not.toBe(first.familyHash);
  });

  const hashesOf = ({ familyHash, refreshHash }: ReturnType<typeof newRefreshToken>) => ({ familyHash, refreshHash });
});
