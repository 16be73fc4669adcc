import {
  ProgramApproved,
  ProgramConnected,
  ProgramDisconnected,
  type ProgramEvent,
  ProgramRefreshed,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { grantInvalid, programNotFound, scopesInvalid } from './program.errors.js';

type Leave = {
  readonly oauthClientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly codeHash: string;
  readonly codeChallenge: string;
  /** How often the user had set a password when they let it in. */
  readonly passwordSetCount?: number | undefined;
  /** Until when the code, later the refresh token works. */
  readonly expiresAt: string;
};

type Family = {
  readonly familyHash: string;
  readonly refreshHash: string;
  /** Of its refresh tokens, however often they are exchanged. */
  readonly endsAt?: string | undefined;
};

/** A program that a user let act in their name, with the family of its refresh tokens, of which one works. */
export type Program =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'approved' } & Leave)
  | ({ readonly status: 'connected' | 'disconnected' } & Leave & Partial<Family>);

export const initialProgram: Program = { status: 'unknown' };

export function evolve(program: Program, event: ProgramEvent): Program {
  if (event.type === 'identity.program.approved') {
    const { programId: _, ...leave } = event.data;
    return { status: 'approved', ...leave };
  }
  if (program.status === 'unknown') return program;
  switch (event.type) {
    case 'identity.program.connected':
      return { ...program, status: 'connected' };
    case 'identity.program.refreshed': {
      const { programId: _, ...next } = event.data;
      return { ...program, status: 'connected', ...next };
    }
    case 'identity.program.disconnected':
      return { ...program, status: 'disconnected' };
  }
}

export const programStream = streamOf('identity.program', { initial: initialProgram, evolve });

export type NewProgram = Omit<Leave, 'scopes'> & { readonly programId: string; readonly scopes: readonly string[] };

export function approveProgram({ scopes, ...program }: NewProgram, state: Program): readonly ProgramEvent[] {
  return state.status === 'unknown' ? [ProgramApproved({ ...program, scopes: [...scopes] })] : [];
}

type Next = Family & {
  /** Where it is not used by then. */
  readonly expiresAt: string;
};

export type ShownCode = {
  readonly programId: string;
  readonly oauthClientId: string;
  readonly codeHash: string;
  /** Of the verifier that was shown. */
  readonly codeChallenge: string;
  readonly redirectUri?: string | undefined;
  /** The most that the program may be allowed now. */
  readonly allowed: readonly string[];
  readonly next: Next;
  readonly now: string;
};

/** A code works once; whoever shows it again, with whatever proof, ends what was given for it. */
export function exchangeCode(shown: ShownCode, program: Program): readonly ProgramEvent[] {
  const { programId, next } = shown;
  if (program.status === 'unknown' || program.codeHash !== shown.codeHash) throw grantInvalid();
  if (program.status === 'connected') return [ProgramDisconnected({ programId, reason: 'code-reused' })];
  if (program.status === 'disconnected' || !fits(shown, program)) throw grantInvalid();
  if (!isWithin(program.scopes, shown.allowed)) throw grantInvalid();
  const { oauthClientId, userId: guardianId, scopes } = program;
  const connected = ProgramConnected({ programId, oauthClientId, guardianId, scopes: [...scopes] });
  return [connected, ProgramRefreshed({ programId, ...next })];
}

/** Whether it is the program that asked, in time, where it said, and with what it kept for itself. */
const fits = (shown: ShownCode, { oauthClientId, expiresAt, redirectUri, codeChallenge }: Leave): boolean =>
  oauthClientId === shown.oauthClientId &&
  shown.now < expiresAt &&
  (shown.redirectUri === undefined || shown.redirectUri === redirectUri) &&
  shown.codeChallenge === codeChallenge;

export type ShownRefresh = Family & {
  readonly programId: string;
  readonly oauthClientId: string;
  readonly scopes?: readonly string[] | undefined;
  /** The most that the program may be allowed now. */
  readonly allowed: readonly string[];
  readonly next: Next;
  readonly now: string;
};

/**
 * Exchanges the one refresh token that works. One of the same family that doesn't was exchanged before, and ends the
 * whole family; one of no family changes nothing, so that nobody can disconnect others by guessing.
 */
export function refreshProgram(shown: ShownRefresh, program: Program): readonly ProgramEvent[] {
  const { programId, next } = shown;
  if (program.status !== 'connected' || program.oauthClientId !== shown.oauthClientId) throw grantInvalid();
  if (program.familyHash !== shown.familyHash) throw grantInvalid();
  if (program.refreshHash !== shown.refreshHash) return [ProgramDisconnected({ programId, reason: 'refresh-reused' })];
  if (!mayGoOn(shown, program)) throw grantInvalid();
  if (shown.scopes && !isSameSet(shown.scopes, program.scopes)) throw scopesInvalid();
  return [ProgramRefreshed({ programId, ...untilItEnds(next, program) })];
}

/** A family ends when it was said to at first: being used makes it last no longer. */
function untilItEnds(next: Next, { endsAt = next.endsAt }: Partial<Family>): Next {
  const expiresAt = endsAt !== undefined && endsAt < next.expiresAt ? endsAt : next.expiresAt;
  return { ...next, endsAt, expiresAt };
}

/** Whether it came back in time, and may still do all that it was allowed. */
const mayGoOn = ({ now, allowed }: ShownRefresh, { expiresAt, scopes }: Leave): boolean =>
  now < expiresAt && isWithin(scopes, allowed);

const isWithin = (one: readonly string[], other: readonly string[]) => one.every((item) => other.includes(item));

const isSameSet = (one: readonly string[], other: readonly string[]) => isWithin(one, other) && isWithin(other, one);

type Reason = Extract<ProgramEvent, { type: 'identity.program.disconnected' }>['data']['reason'];

export type Disconnecting = {
  readonly programId: string;
  readonly reason: Reason;
  /** Whose it has to be, where somebody may end their own alone. */
  readonly userId?: string;
  /** Which program's it has to be, and of which family where a refresh token names it. */
  readonly oauthClientId?: string;
  readonly familyHash?: string | undefined;
};

export function disconnectProgram(asked: Disconnecting, program: Program): readonly ProgramEvent[] {
  const { programId, reason } = asked;
  if (program.status === 'unknown' || program.status === 'approved' || !isTheirs(asked, program))
    throw programNotFound(programId);
  return program.status === 'disconnected' ? [] : [ProgramDisconnected({ programId, reason })];
}

const isTheirs = (asked: Disconnecting, program: Leave & Partial<Family>): boolean =>
  (asked.userId === undefined || asked.userId === program.userId) &&
  (asked.oauthClientId === undefined || asked.oauthClientId === program.oauthClientId) &&
  (asked.familyHash === undefined || asked.familyHash === program.familyHash);
