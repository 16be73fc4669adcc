import { createHash, hkdfSync } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

import type { Fold } from '@parley/kernel';
import { z } from 'zod';

import { open, seal } from '../keys/ciphertext.js';
import type { Keyring, SubjectKeys } from '../keys/keyring.port.js';
import type { NamedKeys } from '../keys/personal-fields.js';

/** A stream that is loaded has one every so many events. */
export const SNAPSHOT_EVERY = 100;

/** As stored: the keys it needs, and the state under all of them. */
export const storedSnapshot = z.tuple([z.number(), z.array(z.tuple([z.string(), z.number()])), z.string()]);

export type StoredSnapshot = z.infer<typeof storedSnapshot>;

export type Place = { readonly tenantId: string; readonly streamId: string; readonly fold: string };

export type Snapshot = { readonly state: unknown; readonly version: number; readonly named: NamedKeys };

/**
 * Which fold made a snapshot: the release that runs, and the fold as it is written. Another release's snapshot is
 * ignored, since a change in what the fold calls doesn't show in the fold itself.
 */
export const foldName = <State, Event>({ initial, evolve }: Fold<State, Event>, release: string): string =>
  createHash('sha256')
    .update(release)
    .update(JSON.stringify({ initial }))
    .update(evolve.toString())
    .digest('base64url');

type Pairs = readonly (readonly [subjectId: string, version: number])[];

const pairsOf = (named: NamedKeys): Pairs =>
  [...named]
    .flatMap(([subjectId, versions]) => [...versions].map((version) => [subjectId, version] as const))
    .toSorted(([a, v], [b, w]) => (a === b ? v - w : a < b ? -1 : 1));

const contextOf = ({ tenantId, streamId, fold }: Place, version: number) =>
  [tenantId, streamId, fold, version].join('|');

/** One key out of all the keys whose clear text a state may hold: once one is gone, so is the state. */
async function keyOf(tenantId: string, pairs: Pairs, keyring: Keyring): Promise<Buffer | undefined> {
  const subjects = [...new Set(pairs.map(([subjectId]) => subjectId))];
  const keys = subjects.length > 0 ? await keyring.forReading(tenantId, subjects) : new Map<string, SubjectKeys>();
  const found = pairs.map(([subjectId, wanted]) => keys.get(subjectId)?.find(({ version }) => version === wanted)?.key);
  const index = await keyring.indexKey(tenantId);
  const all = [index, ...found.flatMap((key) => key ?? [])];
  if (all.length !== pairs.length + 1) return undefined;
  return Buffer.from(hkdfSync('sha256', Buffer.concat(all), '', 'parley.snapshot', 32));
}

/** The state of a stored snapshot; nothing where it is damaged, or a key that it needs is gone. */
export async function openSnapshot([version, pairs, state]: StoredSnapshot, place: Place, keyring: Keyring) {
  const key = await keyOf(place.tenantId, pairs, keyring);
  if (!key) return undefined;
  const named: NamedKeys = new Map();
  for (const [subjectId, keyVersion] of pairs)
    named.set(subjectId, (named.get(subjectId) ?? new Set()).add(keyVersion));
  try {
    const clear: unknown = deserialize(open(key, Buffer.from(state, 'base64'), contextOf(place, version)));
    return { state: clear, version, named } satisfies Snapshot;
  } catch {
    return undefined;
  }
}

/** A snapshot as it is stored; nothing where a key that its state was read with is gone already. */
export async function sealSnapshot({ state, version, named }: Snapshot, place: Place, keyring: Keyring) {
  const pairs = pairsOf(named);
  const key = await keyOf(place.tenantId, pairs, keyring);
  return key && { subjects: JSON.stringify(pairs), state: seal(key, serialize(state), contextOf(place, version)) };
}
