import { clearOr, SignInEnded, SignInRefreshed, SignInSeen, SignInStarted } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownSignIn = {
  readonly signInId: string;
  readonly userId: string;
  readonly subjectId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly startedAt: Date | string;
  readonly lastUsedAt: Date | string;
  readonly expiresAt: Date | string;
};

export const KnownSignInTable = defineEntity({
  name: 'KnownSignIn',
  tableName: 'known_sign_in',
  properties: {
    ...tenantKey,
    signInId: p.uuid().primary(),
    userId: p.uuid(),
    subjectId: p.uuid(),
    address: p.text().nullable(),
    userAgent: p.text().nullable(),
    startedAt: p.datetime(3),
    lastUsedAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
});

/** The sign-ins that go on, in the house. One that ended is no row. */
export const knownSignIns = readModel({
  name: 'identity.sign-in-list.v1',
  table: KnownSignInTable,
  events: [SignInStarted, SignInRefreshed, SignInSeen, SignInEnded],
  mode: 'inline',
  key: ({ data }) => data.signInId,

  evolve(signIn: KnownSignIn | null, event): KnownSignIn | null {
    const at = event.envelope.recordedAt;
    switch (event.type) {
      case 'identity.sign-in.started': {
        const { signInId, userId, expiresAt } = event.data;
        const nowhere = { address: null, userAgent: null };
        return { signInId, userId, subjectId: userId, ...nowhere, startedAt: at, lastUsedAt: at, expiresAt };
      }
      case 'identity.sign-in.refreshed':
        return signIn && { ...signIn, lastUsedAt: at };
      case 'identity.sign-in.seen': {
        const [address, userAgent] = [clearOr(event.data.address, null), clearOr(event.data.userAgent, null)];
        return signIn && { ...signIn, lastUsedAt: at, address, userAgent };
      }
      case 'identity.sign-in.ended':
        return null;
    }
  },
});
