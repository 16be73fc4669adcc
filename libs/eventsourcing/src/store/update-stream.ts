import type { DomainEvent } from '@parley/contracts';
import { DomainError, type CommandContext, type StreamRef } from '@parley/kernel';

import { logPosition } from '../bus/position.js';
import { keepSnapshot } from '../snapshots/keep-snapshot.js';
import { callAppend } from './append-call.js';
import type { LogConnection } from './connection.js';
import type { Appended } from './event-store.port.js';
import { foldRows } from './fold-rows.js';
import { type LoadedStream, loadStream } from './load-stream.js';
import type { Log } from './log.js';
import { appendedOf, refusalOutcome, replayed } from './outcome.js';
import { prepareStreams } from './prepared-append.js';

export type Decision<State, Event extends DomainEvent> = {
  readonly stream: StreamRef<State, Event>;
  readonly context: CommandContext;
  readonly decide: (state: State, version: number) => readonly Event[];
};

/** The clock's reading, or the stream's last event where the clock was set back. */
export const later = (now: string, last: string | undefined): string => (last !== undefined && last > now ? last : now);

/** An update whose stream was loaded. */
export type Step<State, Event extends DomainEvent> = Decision<State, Event> & {
  readonly connection: LogConnection;
  readonly log: Log;
  readonly loaded: LoadedStream<State>;
  /** The context whose key is taken with this step; absent where the command has none, or has taken it already. */
  readonly keyed: CommandContext | undefined;
};

/** An outage and a limit are waited for by sending the same again: kept, they would last as long as the key. */
const isPassing = ({ kind }: DomainError) => kind === 'unavailable' || kind === 'limited';

/** Decides, or keeps the refusal under the command's key and throws it. Nothing where somebody kept another outcome first. */
async function decided<State, Event extends DomainEvent>(
  step: Step<State, Event>,
): Promise<readonly Event[] | undefined> {
  const { loaded, keyed } = step;
  try {
    return step.decide(loaded.state, loaded.version);
  } catch (error) {
    if (!(error instanceof DomainError) || isPassing(error) || !keyed) throw error;
    const { status } = await callAppend(step.connection, step.log, {
      tenantId: step.stream.tenantId,
      recordedAt: keyed.now,
      streams: [],
      rows: null,
      context: keyed,
      outcome: refusalOutcome(error),
    });
    if (status === 'refused') throw error;
    return undefined;
  }
}

/** Appends what was decided, with its inline rows, in one round trip. Nothing where somebody else was faster. */
export async function appendDecided<State, Event extends DomainEvent>(
  step: Step<State, Event>,
  events: readonly Event[],
): Promise<Appended | undefined> {
  const { connection, log, loaded, keyed, stream, context } = step;
  const { tenantId, streamId } = stream;
  const { version, hash, position, rows } = loaded;
  if (events.length === 0 && !keyed) return unchanged(step);

  const recordedAt = later(context.now, loaded.recordedAt);
  const streams = await prepareStreams([{ streamId, context, events }], { ...log, tenantId, recordedAt });
  const answer = await callAppend(connection, log, {
    ...{ tenantId, recordedAt, streams, context: keyed },
    heads: [{ version, hash, position }],
    rows: foldRows(log.models, streams, () => rows),
  });
  if (answer.status === 'so-already') {
    const known = new Set(answer.sourceKeys);
    return appendDecided(
      step,
      events.filter(({ sourceKey }) => sourceKey === undefined || !known.has(sourceKey)),
    );
  }
  if (answer.status !== 'appended') return undefined;

  await keepSnapshot({ connection, log, stream, loaded }, streams);
  return appendedOf(answer, log.service)[0];
}

/** The answer where nothing was appended. */
export const unchanged = <State, Event extends DomainEvent>({
  stream,
  loaded,
  log,
}: Pick<Step<State, Event>, 'stream' | 'loaded' | 'log'>): Appended => ({
  streamId: stream.streamId,
  version: loaded.version,
  position: logPosition(log.service, String(loaded.position)),
  eventIds: [],
});

/** Loads, decides and appends once. Nothing where somebody else was faster. */
export async function updateOnce<State, Event extends DomainEvent>(
  connection: LogConnection,
  log: Log,
  decision: Decision<State, Event>,
): Promise<Appended | undefined> {
  const { stream, context } = decision;
  const keyed = context.idempotency && !log.spent.has(context) ? context : undefined;
  const loaded = await loadStream(stream, { log, connection, context });
  if (loaded.outcome && keyed?.idempotency) {
    log.onReplayed(context);
    return appendedOf(replayed(loaded.outcome, keyed.idempotency), log.service)[0];
  }
  const step = { ...decision, connection, log, loaded, keyed };
  const events = await decided(step);
  return events && appendDecided(step, events);
}
