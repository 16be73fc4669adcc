import type { CommandContext } from '@parley/kernel';

import { epochPassed, foldVersion } from '../log.errors.js';
import type { LogConnection, SqlValue } from './connection.js';
import type { Log } from './log.js';
import { type AppendAnswer, appendAnswer, commandOf, type Outcome } from './outcome.js';
import type { PreparedEvent, PreparedStream } from './prepared-append.js';
import { sqlArray } from './sql-array.js';

/** A stream's head as it was loaded. */
export type Head = { readonly version: number; readonly hash: string; readonly position: number };

export type AppendCall = {
  readonly tenantId: string;
  /** The reading that the command's key is kept under, and that the events are recorded at. */
  readonly recordedAt: string;
  readonly streams: readonly PreparedStream[];
  /** Where each of the streams was found; absent where nothing was loaded. */
  readonly heads?: readonly Head[];
  readonly rows: string | null;
  /** Whose key is taken. */
  readonly context?: CommandContext | undefined;
  /** What the command came to, where that isn't the append itself. */
  readonly outcome?: Outcome | undefined;
};

/** In the order of the append function's `p_columns`. */
const columns = (event: PreparedEvent): readonly SqlValue[] => [...firstColumns(event), signInOf(event)];

const signInOf = ({ folded: { envelope } }: PreparedEvent): SqlValue => envelope.signInId ?? null;

/** Those that were there from the first release on. */
const firstColumns = ({ folded: { envelope } }: PreparedEvent): readonly SqlValue[] => [
  envelope.id,
  envelope.type,
  envelope.schemaVersion,
  envelope.occurredAt,
  envelope.actor.kind,
  envelope.actor.id,
  envelope.actor.onBehalfOf ?? null,
  envelope.causationId,
  envelope.correlationId,
  envelope.changeSetId ?? null,
  envelope.commandId,
  envelope.traceparent ?? null,
];

const bytea = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

const sourceKeys = (events: readonly PreparedEvent[]): string | null => {
  const keys = events.map(({ folded }) => folded.sourceKey ?? null);
  return keys.every((key) => key === null) ? null : sqlArray(keys);
};

const previousOf = (head: Head | undefined): SqlValue => (head ? `\\x${head.hash}` : null);

/** The parameters of the append function, in its order. */
function valuesOf(call: AppendCall, log: Log): readonly SqlValue[] {
  const { streams, heads, context } = call;
  const events = streams.flatMap((stream) => stream.events);
  const eventStreams = streams.flatMap((stream, index) => stream.events.map(() => index + 1));
  const streamIds = streams.map(({ streamId }) => streamId);
  const eventIds = events.map(({ folded }) => folded.envelope.id);
  const command = context && commandOf(context);
  return [
    call.tenantId,
    call.recordedAt,
    log.folds,
    sqlArray(streamIds),
    sqlArray(streams.map((_, index) => heads?.[index]?.version ?? null)),
    sqlArray(streams.map((_, index) => previousOf(heads?.[index]))),
    sqlArray(streams.map((stream) => stream.events.some(({ closes }) => closes))),
    sqlArray(eventStreams),
    sourceKeys(events),
    sqlArray(events.map(({ digest }) => bytea(digest))),
    sqlArray(events.map(({ data }) => data)),
    sqlArray(events.flatMap(columns)),
    call.rows,
    command ? sqlArray(command) : null,
    JSON.stringify({ streamIds, eventIds, eventStreams, found: heads?.[0]?.position }),
    call.outcome ? JSON.stringify(call.outcome) : null,
  ];
}

/** One event to one loaded stream, which has a function of its own. */
type Only = { readonly event: PreparedEvent; readonly head: Head };

function onlyOne({ streams: [stream, ...others], heads: [head] = [], outcome }: AppendCall): Only | undefined {
  const [event, ...more] = stream?.events ?? [];
  return event && head && !outcome && others.length + more.length === 0 ? { event, head } : undefined;
}

const none = [null, null, null, null] as const;

/** The parameters of the function for one event, in its order. */
function valuesOfOne(call: AppendCall, { event, head }: Only, log: Log): readonly SqlValue[] {
  const { context } = call;
  const { envelope, sourceKey } = event.folded;
  const { streamId, id } = envelope;
  return [
    call.tenantId,
    call.recordedAt,
    log.folds,
    streamId,
    head.version,
    `\\x${head.hash}`,
    event.closes,
    sourceKey ?? null,
    bytea(event.digest),
    event.data,
    ...firstColumns(event),
    call.rows,
    ...((context && commandOf(context)) ?? none),
    JSON.stringify({ streamIds: [streamId], eventIds: [id], eventStreams: [1], found: head.position }),
    signInOf(event),
  ];
}

/** Another process took the stream, the source key or the command's key between our look and our write. */
const lostRaces: readonly string[] = ['events_version', 'streams_pkey', 'events_source_key'];

const STREAM_MOVED = 'PL003';
const KEY_TAKEN = 'PL002';
const DEADLOCK = '40P01';
const UNIQUE = '23505';

const isLostRace = (error: unknown): boolean => {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === KEY_TAKEN || error.code === STREAM_MOVED || error.code === DEADLOCK) return true;
  return error.code === UNIQUE && 'constraint' in error && lostRaces.includes(String(error.constraint));
};

/**
 * One append. A race that only PostgreSQL could see is a lost race like any other; inside somebody else's transaction
 * it has ended that transaction, so there it is passed on.
 * @throws DomainError `unavailable` `eventsourcing.fold-version` or `eventsourcing.epoch`, both to be tried again
 */
export async function callAppend(connection: LogConnection, log: Log, call: AppendCall): Promise<AppendAnswer> {
  try {
    const only = onlyOne(call);
    const [text] = only
      ? await connection.texts(log.statements.appendOne, valuesOfOne(call, only, log))
      : await connection.texts(log.statements.append, valuesOf(call, log));
    const answer = appendAnswer.parse(JSON.parse(text ?? 'null'));
    if (answer.status === 'fold') throw foldVersion();
    if (answer.status === 'epoch') throw epochPassed();
    return answer;
  } catch (error) {
    if (connection.inTransaction || !isLostRace(error)) throw error;
    return { status: 'version' };
  }
}
