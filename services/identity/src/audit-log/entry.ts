import {
  type DomainEvent,
  type EventDefinition,
  eventsOf,
  type Recorded,
  type ServiceName,
  serviceNames,
} from '@parley/contracts';

import { fieldAbout, subjectIdOf } from './about.js';
import { type Change, changesOf } from './changes.js';

/** What is kept of an act, as its event says it by itself. */
export type Entry = {
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly onBehalfOf?: string | undefined };
  readonly subjectId: string;
  readonly changes: readonly Change[];
  readonly correlationId: string;
  readonly causationId: string;
  readonly changeSetId: string | null;
  readonly signInId?: string | null | undefined;
  readonly chained: { readonly streamVersion: number; readonly hash: string } | null;
};

const definitions: ReadonlyMap<string, EventDefinition> = new Map(
  Object.values(eventsOf).flatMap((events) => events.map((definition) => [definition.type, definition])),
);

export function entryOf({ type, data, envelope }: Recorded<DomainEvent>): Entry {
  const { tenantId, actor, streamVersion, hash, signInId = null } = envelope;
  const said = typeof data === 'object' && data !== null ? data : {};
  return {
    ...{ at: envelope.recordedAt, type, actor, subjectId: subjectIdOf(type, said, tenantId) },
    changes: changesOf(said, leftOut(type)),
    ...{ correlationId: envelope.correlationId, causationId: envelope.causationId },
    ...{ changeSetId: envelope.changeSetId ?? null, signInId, chained: { streamVersion, hash } },
  };
}

/** Whether the event was stored in the version that is read now: an older one may say the same in other fields. */
export const isOfLatestVersion = ({ type, envelope }: Recorded<DomainEvent>): boolean =>
  definitions.get(type)?.version === envelope.schemaVersion;

/** The service whose log holds events of that type. */
export const serviceOfType = (type: string): ServiceName | undefined =>
  serviceNames.find((name) => type.startsWith(`${name}.`));

/** What is personal, and what only says what it is about. */
const leftOut = (type: string): ReadonlySet<string> =>
  new Set([fieldAbout(type), ...(definitions.get(type)?.personal ?? []).flatMap(([field]) => field ?? [])]);
