import type { DomainEvent } from '@parley/contracts';
import type { StreamRef } from '@parley/kernel';

import type { NamedKeys } from '../keys/personal-fields.js';
import type { LogConnection } from '../store/connection.js';
import type { LoadedStream } from '../store/load-stream.js';
import type { Log } from '../store/log.js';
import { foldOnto } from '../store/of-stream.js';
import type { PreparedStream } from '../store/prepared-append.js';
import { foldName, sealSnapshot, SNAPSHOT_EVERY } from './snapshot.js';

type Kept<State, Event extends DomainEvent> = {
  readonly connection: LogConnection;
  readonly log: Log;
  readonly stream: StreamRef<State, Event>;
  readonly loaded: LoadedStream<State>;
};

const namedWith = (before: NamedKeys, streams: readonly PreparedStream[]): NamedKeys => {
  const named: NamedKeys = new Map(before);
  for (const { sealedFor } of streams.flatMap(({ events }) => events))
    if (sealedFor) named.set(sealedFor[0], new Set([...(named.get(sealedFor[0]) ?? []), sealedFor[1]]));
  return named;
};

/** Keeps the stream's state once a hundred events were appended since the last snapshot. */
export async function keepSnapshot<State, Event extends DomainEvent>(
  { connection, log, stream, loaded }: Kept<State, Event>,
  appended: readonly PreparedStream[],
): Promise<void> {
  const events = appended.flatMap((one) => one.events.map(({ folded }) => folded));
  const version = loaded.version + events.length;
  if (version - loaded.snapshotVersion < SNAPSHOT_EVERY) return;

  const { tenantId, streamId } = stream;
  const place = { tenantId, streamId, fold: foldName(stream, log.release) };
  const state = foldOnto(stream, loaded.state, events);
  const sealed = await sealSnapshot({ state, version, named: namedWith(loaded.named, appended) }, place, log.keyring);
  if (!sealed) return;
  const values = [tenantId, streamId, place.fold, version, sealed.subjects, `\\x${sealed.state.toString('hex')}`];
  const keeping = connection.texts(log.statements.keepSnapshot, values);
  // The events are stored, and a snapshot is a cache: the next append tries again. A transaction must hear of it.
  await (connection.inTransaction ? keeping : keeping.catch(() => undefined));
}
