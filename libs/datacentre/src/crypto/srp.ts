import { pbkdf2Sync, randomBytes } from 'node:crypto';

import { padLeft, sha256, xor } from './bits.js';
import { generator, prime } from './diffie-hellman.js';

export type Verifier = { readonly salt1: string; readonly salt2: string; readonly verifier: string };

/** The server's half of one try: `b` stays here, `B` goes to the client. */
export type SrpChallenge = { readonly b: bigint; readonly B: Buffer };

const p = toNumber(prime);
const g = BigInt(generator);
const gBytes = toBytes(g);

/** What the server keeps in place of a password. */
export function verifierOf(password: string): Verifier {
  const [salt1, salt2] = [randomBytes(40), randomBytes(40)];
  const salted = (data: Buffer, salt: Buffer) => sha256(salt, data, salt);
  const first = salted(salted(Buffer.from(password, 'utf8'), salt1), salt2);
  const stretched = pbkdf2Sync(first, salt1, 100_000, 64, 'sha512');
  const verifier = power(g, toNumber(salted(stretched, salt2)));
  return { salt1: salt1.toString('hex'), salt2: salt2.toString('hex'), verifier: verifier.toString(16) };
}

export function challengeFor({ verifier }: Verifier): SrpChallenge {
  const b = toNumber(randomBytes(256)) % p;
  const k = toNumber(sha256(prime, gBytes));
  return { b, B: toBytes((k * BigInt(`0x${verifier}`) + power(g, b)) % p) };
}

/** Whether the client knows the password, by its `A` and `M1`. */
export function passes(known: Verifier, { b, B }: SrpChallenge, { A, M1 }: { A: Buffer; M1: Buffer }): boolean {
  const a = padLeft(A, 256);
  if (toNumber(a) % p === 0n) return false;
  const u = toNumber(sha256(a, B));
  const secret = power((toNumber(a) * power(BigInt(`0x${known.verifier}`), u)) % p, b);
  const key = sha256(toBytes(secret));
  const salts = [known.salt1, known.salt2].map((salt) => sha256(Buffer.from(salt, 'hex')));
  const expected = sha256(xor(sha256(prime), sha256(gBytes)), ...salts, a, B, key);
  return expected.equals(M1);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % p;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function toBytes(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(512, '0'), 'hex');
}
