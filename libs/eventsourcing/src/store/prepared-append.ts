import type { DomainEvent, EventDefinition } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';

import { digestOf } from '../chain/digest.js';
import type { Keyring, SubjectKey } from '../keys/keyring.port.js';
import { encryptFields } from '../keys/personal-fields.js';
import { eventTooLarge } from '../log.errors.js';
import type { Folded } from '../read-models/read-model.js';
import type { EventCatalog } from './event-catalog.js';
import { eventId } from './event-id.js';

/** Events of one stream on their way into the log. */
export type StreamEvents = {
  readonly streamId: string;
  readonly context: CommandContext;
  readonly events: readonly DomainEvent[];
};

/** An event that is ready to be stored, and as its folds see it. */
export type PreparedEvent = {
  readonly folded: Folded<DomainEvent>;
  readonly data: string;
  readonly digest: Buffer;
  readonly closes: boolean;
  /** The subject and the version of its key, where it holds personal data. */
  readonly sealedFor: readonly [subjectId: string, version: number] | undefined;
};

export type PreparedStream = { readonly streamId: string; readonly events: readonly PreparedEvent[] };

const largest = 64 * 1024;

/** Data that fails its own schema: a bug of whoever made the event. Names fields, never values. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';

  constructor(type: string, options: ErrorOptions) {
    super(`The data of ${type} fails its schema`, options);
  }
}

type Checked = {
  readonly definition: EventDefinition;
  readonly event: DomainEvent;
  readonly subjectId: string | undefined;
};

function check(event: DomainEvent, catalog: EventCatalog): Checked {
  const definition = catalog.definitionOf(event.type);
  try {
    const { data, subjectId } = definition.checked(event.data);
    return { definition, event: { ...event, data }, subjectId };
  } catch (cause) {
    throw new InvalidEvent(event.type, { cause });
  }
}

type Place = { readonly tenantId: string; readonly streamId: string; readonly recordedAt: string };

function folded({ event, definition }: Checked, context: CommandContext, place: Place): Folded<DomainEvent> {
  const { actor, causationId, correlationId, changeSetId, commandId, traceparent, signInId } = context;
  const occurredAt = event.occurredAt ?? context.now;
  const { onBehalfOf, principal } = actor;
  return {
    ...event,
    occurredAt,
    envelope: {
      ...{ id: eventId(), type: event.type, schemaVersion: definition.version, ...place, occurredAt },
      actor: { ...principal, ...(onBehalfOf !== undefined && { onBehalfOf }) },
      ...{ causationId, correlationId, commandId },
      ...(changeSetId !== undefined && { changeSetId }),
      ...(event.sourceKey !== undefined && { sourceKey: event.sourceKey }),
      ...(traceparent !== undefined && { traceparent }),
      ...(signInId !== undefined && { signInId }),
    },
  };
}

/** Ciphertexts come from here alone: data that looks like one could be read as somebody else's field. */
const looksEncrypted = '{"$p":';

function prepare(checked: Checked, seen: Folded<DomainEvent>, key: SubjectKey | undefined): PreparedEvent {
  const { definition, subjectId } = checked;
  const { envelope, type } = seen;
  const place = { tenantId: envelope.tenantId, eventId: envelope.id };
  const clear = JSON.stringify(seen.data);
  if (clear.includes(looksEncrypted)) throw new InvalidEvent(type, { cause: 'It looks encrypted' });
  const data =
    subjectId === undefined
      ? clear
      : JSON.stringify(encryptFields(seen.data, { place, paths: definition.personal, subjectId, key }));
  if (Buffer.byteLength(data) > largest) throw eventTooLarge(type, largest);
  const sealedFor = subjectId !== undefined && key ? ([subjectId, key.version] as const) : undefined;
  return { folded: seen, data, digest: digestOf(envelope, data), closes: definition.closes, sealedFor };
}

export type Preparing = {
  readonly catalog: EventCatalog;
  readonly keyring: Keyring;
  readonly tenantId: string;
  /** The clock port's reading, never before the streams' previous events. */
  readonly recordedAt: string;
};

/** Checks, encrypts and digests events: everything about an append that happens before the database. */
export async function prepareStreams(
  streams: readonly StreamEvents[],
  { catalog, keyring, tenantId, recordedAt }: Preparing,
): Promise<readonly PreparedStream[]> {
  const checked = streams.map((stream) => ({ ...stream, all: stream.events.map((event) => check(event, catalog)) }));
  const subjects = new Set(checked.flatMap(({ all }) => all.flatMap(({ subjectId }) => subjectId ?? [])));
  const keys = subjects.size > 0 ? await keyring.forWriting(tenantId, [...subjects]) : new Map<string, SubjectKey>();
  return checked.map(({ streamId, context, all }) => {
    const place = { tenantId, streamId, recordedAt };
    return {
      streamId,
      events: all.map((one) =>
        prepare(one, folded(one, context, place), one.subjectId === undefined ? undefined : keys.get(one.subjectId)),
      ),
    };
  });
}
