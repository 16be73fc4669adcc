import type { auditDivergences, DomainEvent, Recorded, ServiceName } from '@parley/contracts';

import { type Entry, entryOf, isOfLatestVersion, serviceOfType } from '../entry.js';

/** An entry as it was kept, or as it left in an export. */
export type KeptEntry = Partial<Entry> & { readonly id: string };

/** What the log says of an entry's event. */
export type Told = {
  /** Null where the log doesn't hold it. */
  readonly isIntact: boolean | null;
  /** Null where it is gone, or can't be read. */
  readonly event: Recorded<DomainEvent> | null;
};

export type Chain = { readonly streamId: string; readonly brokenAt: number | null };

export type Divergence = {
  readonly eventId: string;
  readonly kind: (typeof auditDivergences)[number];
  readonly service: ServiceName;
  readonly fields: string[];
};

type Asked = { readonly service: ServiceName; readonly entry: KeptEntry; readonly told: Told | undefined };

/** Everything that is wrong with one entry; the chain of its stream counts from where it breaks. */
export function divergencesOf({ service, entry, told }: Asked, chains: readonly Chain[]): readonly Divergence[] {
  const found = (kind: Divergence['kind'], fields: string[] = []) => ({ eventId: entry.id, kind, service, fields });
  if (!told || told.isIntact === null) return [found('missing')];
  if (!told.isIntact || !told.event) return [found('changed')];
  const { event } = told;
  const fields = unlike(entry, event);
  const isBroken = chains.some(({ streamId, brokenAt }) => streamId === event.envelope.streamId && brokenAt !== null);
  return [...(fields.length > 0 ? [found('unlike', fields)] : []), ...(isBroken ? [found('broken-chain')] : [])];
}

/** Entries whose type names no service: no log holds their events, so that nobody else would miss them. */
export const ofNoService = (entries: readonly (KeptEntry & { readonly type: string })[]): readonly Divergence[] =>
  entries
    .filter(({ type }) => serviceOfType(type) === undefined)
    .map(({ id: eventId }) => ({ eventId, kind: 'missing', service: 'identity', fields: ['type'] }));

/** Names of what the entry says, and its event doesn't. What an entry doesn't say can't be wrong. */
function unlike(entry: KeptEntry, event: Recorded<DomainEvent>): string[] {
  const expected = entryOf(event);
  const plain = (
    ['at', 'type', 'subjectId', 'correlationId', 'causationId', 'changeSetId', 'signInId'] as const
  ).filter((field) => isSaid(entry, field) && entry[field] !== expected[field]);
  return [
    ...plain,
    ...(isSameActor(entry.actor, expected.actor) ? [] : ['actor']),
    ...(isSameLink(entry.chained, expected.chained) ? [] : ['chained']),
    ...(isOfLatestVersion(event) ? changedOtherwise(entry.changes, expected.changes) : []),
  ];
}

/** Entries that were kept before said nothing of sign-ins. */
const isSaid = (entry: KeptEntry, field: keyof Entry) =>
  field === 'signInId' ? entry.signInId != null : entry[field] !== undefined;

const isSameActor = (said: Entry['actor'] | undefined, { kind, id, onBehalfOf }: Entry['actor']) =>
  !said || (said.kind === kind && said.id === id && said.onBehalfOf === onBehalfOf);

const isSameLink = (said: Entry['chained'] | undefined, expected: Entry['chained']) =>
  !said || (said.streamVersion === expected?.streamVersion && said.hash === expected.hash);

/** What was before is often known only from earlier acts: it is compared where the event says it itself. */
function changedOtherwise(said: Entry['changes'] | undefined, expected: Entry['changes']): string[] {
  if (!said) return [];
  const isSame = (change: Entry['changes'][number], index: number) => {
    const other = said[index];
    return other?.field === change.field && other.to === change.to && (change.from ?? other.from) === other.from;
  };
  return said.length === expected.length && expected.every(isSame) ? [] : ['changes'];
}
