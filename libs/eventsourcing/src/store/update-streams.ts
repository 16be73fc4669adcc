import type { DomainEvent } from '@parley/contracts';
import type { StreamRef } from '@parley/kernel';

import { keepSnapshot } from '../snapshots/keep-snapshot.js';
import { callAppend } from './append-call.js';
import { eachStreamOnce } from './append-unloaded.js';
import type { LogConnection } from './connection.js';
import type { Appended, StreamUpdate } from './event-store.port.js';
import { foldRows } from './fold-rows.js';
import { type LoadedStream, loadStreams } from './load-stream.js';
import type { Log } from './log.js';
import { foldOnto } from './of-stream.js';
import { appendedOf } from './outcome.js';
import { prepareStreams, type StreamEvents } from './prepared-append.js';
import { later, unchanged } from './update-stream.js';

/** Somebody else began one of the streams at the same moment: what was written of the others must not stay. */
export class StreamBegan extends Error {
  override readonly name = 'StreamBegan';
}

/** A stream of the call, as it was found, and what was decided about it so far. */
type Known<State, Event extends DomainEvent> = {
  readonly stream: StreamRef<State, Event>;
  readonly loaded: LoadedStream<State>;
  readonly decided: StreamEvents[];
  state: State;
  version: number;
};

type Streams<State, Event extends DomainEvent> = ReadonlyMap<string, Known<State, Event>>;

/** One update is of one organization and one aggregate, and under no command's key. */
function assertAlike<State, Event extends DomainEvent>(updates: readonly StreamUpdate<State, Event>[]): void {
  const [first] = updates;
  for (const { stream, context } of updates) {
    if (stream.tenantId !== first?.stream.tenantId || stream.evolve !== first.stream.evolve)
      throw new Error('Streams that are updated together are of one organization and one aggregate');
    if (context.idempotency) throw new Error('A key is taken by the update of one stream');
  }
}

/** Each stream once, locked in the order of their names, so that no two such calls wait for each other. */
async function found<State, Event extends DomainEvent>(
  connection: LogConnection,
  log: Log,
  updates: readonly StreamUpdate<State, Event>[],
): Promise<Streams<State, Event>> {
  const byId = new Map(updates.map((update) => [update.stream.streamId, update]));
  const ordered = [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, update]) => update);
  const [first] = ordered;
  if (!first) return new Map();
  const streams = ordered.map(({ stream }) => stream);
  const all = await loadStreams(streams, { connection, log, context: first.context });
  return new Map(
    streams.flatMap((stream, index) => {
      const loaded = all[index];
      return loaded
        ? [[stream.streamId, { stream, loaded, decided: [], state: loaded.state, version: loaded.version }] as const]
        : [];
    }),
  );
}

function decideAll<State, Event extends DomainEvent>(
  updates: readonly StreamUpdate<State, Event>[],
  streams: Streams<State, Event>,
): void {
  for (const { stream, context, decide } of updates) {
    const known = streams.get(stream.streamId);
    const events = known ? decide(known.state, known.version) : [];
    if (!known || events.length === 0) continue;
    known.decided.push({ streamId: stream.streamId, context, events });
    known.state = foldOnto(stream, known.state, events);
    known.version += events.length;
  }
}

/**
 * Loads streams, decides about each in the order given and appends, in two round trips whatever their number. Within a
 * transaction alone: each stays locked until its end.
 * @throws StreamBegan where the transaction must be given up
 */
export async function updateStreams<State, Event extends DomainEvent>(
  connection: LogConnection,
  log: Log,
  updates: readonly StreamUpdate<State, Event>[],
): Promise<readonly Appended[]> {
  assertAlike(updates);
  const streams = await found(connection, log, updates);
  decideAll(updates, streams);
  const changed = [...streams.values()].filter(({ decided }) => decided.length > 0);
  const appended = changed.length > 0 ? await appendAll(connection, log, changed) : [];
  const answers = new Map(appended.map((one) => [one.streamId, one]));
  return updates.flatMap(({ stream }) => {
    const known = streams.get(stream.streamId);
    return known ? [answers.get(stream.streamId) ?? unchanged({ ...known, log })] : [];
  });
}

async function appendAll<State, Event extends DomainEvent>(
  connection: LogConnection,
  log: Log,
  changed: readonly Known<State, Event>[],
): Promise<readonly Appended[]> {
  const tenantId = changed[0]?.stream.tenantId ?? '';
  const decided = changed.flatMap((known) => known.decided);
  const instants = decided.map(({ context }) => context.now).toSorted();
  const recordedAt = changed.reduce((now, { loaded }) => later(now, loaded.recordedAt), instants.at(-1) ?? '');
  const prepared = eachStreamOnce(await prepareStreams(decided, { ...log, tenantId, recordedAt }));
  const rows = new Map(changed.map(({ stream, loaded }) => [stream.streamId, loaded.rows]));
  const answer = await callAppend(connection, log, {
    ...{ tenantId, recordedAt, streams: prepared },
    heads: changed.map(({ loaded: { version, hash, position } }) => ({ version, hash, position })),
    rows: foldRows(log.models, prepared, (streamId) => rows.get(streamId)),
  });
  if (answer.status === 'version') throw new StreamBegan();
  if (answer.status !== 'appended') throw new Error(`An update of several streams can't be answered ${answer.status}`);
  for (const [index, { stream, loaded }] of changed.entries())
    await keepSnapshot({ connection, log, stream, loaded }, prepared.slice(index, index + 1));
  return appendedOf(answer, log.service);
}
