import { createHash, randomBytes } from 'node:crypto';

import { parse, stringify } from 'uuid';

/** A record of one organization. */
export type Place = { readonly id: string; readonly organizationId: string };

/** A secret as its holder gets it, once, and what is stored of it. */
export type PlacedSecret = { readonly text: string; readonly hash: string };

/** What a text was found to say. Whether there is such a thing only identity knows. */
export type ShownSecret = Place & { readonly hash: string };

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Two ids in 43 characters: where whoever is shown a text has to look. */
const placeText = ({ id, organizationId }: Place) =>
  Buffer.concat([parse(id), parse(organizationId)]).toString('base64url');

function placeIn(text: string): Place | undefined {
  const bytes = Buffer.from(text, 'base64url');
  try {
    return { id: stringify(bytes, 0), organizationId: stringify(bytes, 16) };
  } catch {
    return undefined;
  }
}

/** 256 bits of chance behind a mark and the place they belong to. */
export function newPlacedSecret(mark: string, place: Place): PlacedSecret {
  const text = `${mark}${placeText(place)}${randomBytes(32).toString('base64url')}`;
  return { text, hash: hashOf(text) };
}

/** What somebody shows, taken apart; nothing where it never was one of that mark. */
export function readPlacedSecret(mark: string, text: string): ShownSecret | undefined {
  if (!text.startsWith(mark)) return undefined;
  const [, placed] = /^([\w-]{43})[\w-]{43}$/.exec(text.slice(mark.length)) ?? [];
  const place = placed === undefined ? undefined : placeIn(placed);
  return place && { ...place, hash: hashOf(text) };
}

const CLIENT_MARK = 'pc_';

/** What a registered program calls itself by. It is no secret, and says in which organization it is registered. */
export const clientIdOf = (place: Place): string => `${CLIENT_MARK}${placeText(place)}`;

/** The program behind such a name; nothing where it never was one. */
export function readClientId(text: string): Place | undefined {
  const [, placed] = /^pc_([\w-]{43})$/.exec(text) ?? [];
  return placed === undefined ? undefined : placeIn(placed);
}

/** What a program's authorization codes and secrets begin with, so that whoever looks for leaks knows them. */
export const OAUTH_MARKS = { code: 'pa_', secret: 'ps_', accessToken: 'po_', refreshToken: 'pr_' } as const;

/** A secret that belongs to nothing yet that could be found by it. */
export function newClientSecret(): PlacedSecret {
  const text = `${OAUTH_MARKS.secret}${randomBytes(32).toString('base64url')}`;
  return { text, hash: hashOf(text) };
}

export const clientSecretHash = hashOf;

/** The family a refresh token belongs to, which all tokens of that family say, and the one that works. */
export type RefreshHashes = { readonly familyHash: string; readonly refreshHash: string };

const FAMILY_LENGTH = 43;

/** A refresh token: where it belongs, the part that its family shares, and chance of its own. */
export function newRefreshToken(place: Place, former?: string): RefreshHashes & { readonly text: string } {
  const family = former === undefined ? randomBytes(32).toString('base64url') : familyIn(former);
  const text = `${OAUTH_MARKS.refreshToken}${placeText(place)}${family}${randomBytes(32).toString('base64url')}`;
  return { text, familyHash: hashOf(family), refreshHash: hashOf(text) };
}

const familyIn = (text: string) => text.slice(-2 * FAMILY_LENGTH, -FAMILY_LENGTH);

export function readRefreshToken(text: string): (Place & RefreshHashes) | undefined {
  const [, placed] = /^pr_([\w-]{43})[\w-]{86}$/.exec(text) ?? [];
  const place = placed === undefined ? undefined : placeIn(placed);
  return place && { ...place, familyHash: hashOf(familyIn(text)), refreshHash: hashOf(text) };
}
