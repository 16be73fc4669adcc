import { clearOr, SignInForgotten, SignInSeen } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type Place = { readonly at: string; readonly address: string; readonly userAgent: string };

export type SignInPlaces = {
  readonly signInId: string;
  readonly userId: string;
  readonly subjectId: string;
  /** The earliest first. */
  readonly places: readonly Place[];
};

/** Whoever moves about more has the first of them forgotten. */
export const MOST_PLACES = 100;

export const SignInPlaceTable = defineEntity({
  name: 'SignInPlace',
  tableName: 'sign_in_place',
  properties: {
    ...tenantKey,
    signInId: p.uuid().primary(),
    userId: p.uuid(),
    subjectId: p.uuid(),
    places: p.json<readonly Place[]>(),
  },
});

/** From where each sign-in was used, in the house: also of one that ended, since what was done in it stays in the logs. */
export const signInPlaces = readModel({
  name: 'identity.sign-in-places.v1',
  table: SignInPlaceTable,
  events: [SignInSeen, SignInForgotten],
  mode: 'inline',
  key: ({ data }) => data.signInId,

  evolve(row: SignInPlaces | null, { type, data, envelope }): SignInPlaces | null {
    if (type === 'identity.sign-in.forgotten') return null;
    const { signInId, userId } = data;
    const [address, userAgent] = [clearOr(data.address, null), clearOr(data.userAgent, null)];
    if (address === null || userAgent === null) return row;
    const place = { at: envelope.recordedAt, address, userAgent };
    return { signInId, userId, subjectId: userId, places: [...(row?.places ?? []), place].slice(-MOST_PLACES) };
  },
});
