import { type Grants, type Permission, permissions } from '@parley/contracts';
import { z } from 'zod';

const refusals = ['access.permission-missing', 'access.rows-too-narrow'] as const;

/** What a door says to somebody: go on, one of the two refusals of the matrix, or that nobody is signed in. */
export type Verdict = 'open' | 'signed-out' | (typeof refusals)[number];

/** What a door needs, as its contract or its description says. */
export type Needs = { readonly permission: string; readonly also?: readonly Permission[]; readonly narrows?: boolean };

/** One door tried by one role. */
export type Cell = { readonly door: string; readonly expected: Verdict; readonly found: Verdict };

const open = ['public', 'self'];

/** What the matrix says to somebody who holds that. */
export function expectedAt({ permission, also = [], narrows }: Needs, held: Grants): Verdict {
  if (open.includes(permission)) return 'open';
  const named = permissions.find((known) => known === permission);
  const over = named ? [named, ...also].map((needed) => held[needed]) : [undefined];
  if (over.includes(undefined)) return 'access.permission-missing';
  return narrows || over.every((rows) => rows === 'all') ? 'open' : 'access.rows-too-narrow';
}

/** What an answer's code says of the door: whatever comes after it, such as an id that never was, was let through. */
export function verdictOf(code: string | undefined): Verdict {
  if (code !== undefined && signedOut.includes(code)) return 'signed-out';
  return refusals.find((refusal) => refusal === code) ?? 'open';
}

const signedOut = ['access.session-revoked', 'access.token-invalid', 'gateway.sign-in-required'];

const coded = z.object({ code: z.string() });

export const codeOf = (error: unknown): string | undefined => coded.safeParse(error).data?.code;

export const isWrong = ({ expected, found }: Cell): boolean => expected !== found;
