import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';

import { Codes } from './codes.adapter.js';

const codes = new Codes();
const now = '2026-03-02T09:00:10.000Z';
const step = Math.floor(Date.parse(now) / 30_000);
const on = (secret: string) => ({ status: 'on', secret, step: 0, recoveryHashes: [] }) as const;
/** RFC 6238, appendix B: the secret, a moment and the last six digits for SHA-1. */
const rfc = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32;

describe('codes of an authenticator (check 55)', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %i', (seconds, code) =>
    expect(codes.proofOf(code, on(rfc), new Date(seconds * 1000).toISOString())).toEqual({
      is: 'code',
      step: Math.floor(seconds / 30),
    }),
  );

  it.each([-2, -1, 0, 1, 2])('of %i steps away', (away) => {
    const secret = codes.newSecret();
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse(now) + away * 30_000,
    });
    const inTime = { is: 'code', step: step + away };
    expect(codes.proofOf(code, on(secret), now)).toEqual(Math.abs(away) <= 1 ? inTime : { is: 'nothing' });
  });

  it('mutant: two steps away would be in time in a wider window', () => {
    const secret = Secret.fromBase32(codes.newSecret());
    const timestamp = Date.parse(now);
    const token = new TOTP({ secret }).generate({ timestamp: timestamp - 60_000 });
    expect(new TOTP({ secret }).validate({ token, timestamp, window: 2 })).toBe(-2);
  });

  it.each(['', '12345', 'abcdef', '1234567', '٠٨١٨٠٤'])('are six digits: %s', (code) =>
    expect(codes.proofOf(code, on(rfc), now)).toEqual({ is: 'nothing' }),
  );

  it('are asked for by a secret of 160 bits, each time another one', () => {
    const secret = codes.newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(codes.newSecret()).not.toBe(secret);
    expect(codes.uriOf(secret, 'ada@example.org')).toBe(
      `otpauth://totp/Parley:ada%40example.org?issuer=Parley&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('recovery codes (check 55)', () => {
  it('are ten of 120 bits, known by their hashes alone, however they are typed', () => {
    const { recoveryCodes, recoveryHashes } = codes.newRecoveryCodes();
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const [n, code] of recoveryCodes.entries()) {
      expect(code).toMatch(/^[a-z2-7]{6}(-[a-z2-7]{6}){3}$/);
      const proof = { is: 'recovery', recoveryHash: recoveryHashes[n] };
      expect(codes.proofOf(code, on(rfc), now)).toEqual(proof);
      expect(codes.proofOf(` ${code.toUpperCase().replaceAll('-', ' ')} `, on(rfc), now)).toEqual(proof);
    }
    expect(recoveryHashes.join()).not.toContain(recoveryCodes[0]?.slice(0, 6));
  });
});
