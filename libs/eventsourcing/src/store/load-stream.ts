import type { DomainEvent } from '@parley/contracts';
import type { CommandContext, StreamRef } from '@parley/kernel';
import { z } from 'zod';

import { keysNamedIn, type NamedKeys } from '../keys/personal-fields.js';
import { foldName, openSnapshot, type Snapshot, storedSnapshot } from '../snapshots/snapshot.js';
import type { LogConnection } from './connection.js';
import { type Rows, rowsOf } from './fold-rows.js';
import type { Log } from './log.js';
import { foldOnto, isStateOf } from './of-stream.js';
import { commandOf, outcomeSchema } from './outcome.js';
import { sqlArray } from './sql-array.js';
import { recordedAll, storedEvent } from './stored-event.js';

const loadAnswer = z.object({
  head: z.tuple([z.number(), z.string(), z.number(), z.string()]).nullable(),
  snapshot: storedSnapshot.nullable(),
  outcome: z.tuple([z.string(), outcomeSchema]).nullable(),
  rows: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])).nullable(),
  events: z.array(storedEvent).nullable(),
});

type LoadAnswer = z.infer<typeof loadAnswer>;

/** A stream as it stands, with everything that an update of it needs. */
export type LoadedStream<State> = {
  readonly state: State;
  readonly version: number;
  readonly recordedAt: string | undefined;
  readonly position: number;
  readonly hash: string;
  readonly rows: Rows;
  readonly outcome: LoadAnswer['outcome'];
  /** What its next snapshot builds on. */
  readonly snapshotVersion: number;
  readonly named: NamedKeys;
};

export type Loading = {
  readonly log: Log;
  readonly connection: LogConnection;
  /** Whose key is looked up, and under which clock; absent where nothing is to be appended. */
  readonly context?: CommandContext | undefined;
};

async function ask<State, Event>(stream: StreamRef<State, Event>, fold: string | null, loading: Loading) {
  const { log, connection, context } = loading;
  const command = context && !log.spent.has(context) ? commandOf(context) : undefined;
  const [answer] = await connection.texts(log.statements.load, [
    stream.tenantId,
    stream.streamId,
    fold,
    command ? sqlArray(command) : null,
    context?.now ?? null,
    connection.inTransaction && context !== undefined,
  ]);
  return loadAnswer.parse(JSON.parse(answer ?? 'null'));
}

/** What is found of a stream that has no event yet. */
const notBegun: LoadAnswer = { head: null, snapshot: null, outcome: null, rows: null, events: null };

const unborn = [0, undefined, 0, ''] as const;

async function fold<State, Event extends DomainEvent>(
  stream: StreamRef<State, Event>,
  { head, rows, outcome, events }: LoadAnswer,
  { log, snapshot }: { readonly log: Log; readonly snapshot: Snapshot | undefined },
): Promise<LoadedStream<State>> {
  const base: Snapshot = snapshot ?? { state: stream.initial, version: 0, named: new Map() };
  const from = isStateOf(stream, base.state) ? base.state : stream.initial;
  const since = events ?? [];
  const named = new Map(base.named);
  for (const { data } of since) keysNamedIn(data, named);
  const [version, recordedAt, position, hash] = head ?? unborn;
  return {
    state: foldOnto(stream, from, await recordedAll(since, log)),
    ...{ version, recordedAt, position, hash },
    rows: rowsOf(log.models, new Map(rows)),
    outcome,
    snapshotVersion: base.version,
    named,
  };
}

/** Loads a stream from its snapshot on, in one round trip; in two where the snapshot can't be read any more. */
export async function loadStream<State, Event extends DomainEvent>(
  stream: StreamRef<State, Event>,
  loading: Loading,
): Promise<LoadedStream<State>> {
  const name = foldName(stream, loading.log.release);
  return opened(stream, await ask(stream, name, loading), loading);
}

async function opened<State, Event extends DomainEvent>(
  stream: StreamRef<State, Event>,
  answer: LoadAnswer,
  loading: Loading,
): Promise<LoadedStream<State>> {
  const { log } = loading;
  if (!answer.snapshot) return fold(stream, answer, { log, snapshot: undefined });

  const { tenantId, streamId } = stream;
  const name = foldName(stream, log.release);
  const snapshot = await openSnapshot(answer.snapshot, { tenantId, streamId, fold: name }, log.keyring);
  const usable = snapshot && snapshot.version <= (answer.head?.[0] ?? 0);
  return usable
    ? fold(stream, answer, { log, snapshot })
    : fold(stream, await ask(stream, null, loading), { log, snapshot: undefined });
}

/** Loads streams of one fold in one round trip, each locked until the transaction's end, in the order given. */
export async function loadStreams<State, Event extends DomainEvent>(
  streams: readonly StreamRef<State, Event>[],
  loading: Loading & { readonly context: CommandContext },
): Promise<readonly LoadedStream<State>[]> {
  const { log, connection, context } = loading;
  const [first] = streams;
  if (!first) return [];
  const ids = streams.map(({ streamId }) => streamId);
  const values = [first.tenantId, foldName(first, log.release), context.now, sqlArray(ids)];
  const answers = await connection.texts(log.statements.loadEach, values);
  return Promise.all(
    streams.map((stream, index) =>
      opened(stream, loadAnswer.nullable().parse(JSON.parse(answers[index] ?? 'null')) ?? notBegun, loading),
    ),
  );
}
