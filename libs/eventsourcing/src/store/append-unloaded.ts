import { callAppend } from './append-call.js';
import type { LogConnection } from './connection.js';
import type { Appended, StreamAppend } from './event-store.port.js';
import { foldRows } from './fold-rows.js';
import type { Log } from './log.js';
import { appendedOf } from './outcome.js';
import { type PreparedStream, prepareStreams, type StreamEvents } from './prepared-append.js';

export type UnloadedAppend = {
  readonly tenantId: string;
  readonly appends: readonly StreamAppend[];
  /** Where the clock was set back: the streams' last event. */
  readonly notBefore?: string;
};

const byName = (a: StreamEvents, b: StreamEvents) => (a.streamId < b.streamId ? -1 : a.streamId > b.streamId ? 1 : 0);

/** The first of each source key: the same fact twice in one call is one fact too. */
function eachOnce(appends: readonly StreamAppend[]): readonly StreamAppend[] {
  const seen = new Set<string>();
  return appends.map((one) => ({
    ...one,
    events: one.events.filter(({ sourceKey }) => {
      if (sourceKey === undefined) return true;
      const isFirst = !seen.has(sourceKey);
      seen.add(sourceKey);
      return isFirst;
    }),
  }));
}

const refuseOthers = ({ tenantId, appends }: UnloadedAppend): void => {
  if (appends.some(({ context }) => context.actor.tenantId !== tenantId))
    throw new Error('One append is of one organization');
};

/** Several appends to one stream are one, in the order given. */
export function eachStreamOnce(prepared: readonly PreparedStream[]): readonly PreparedStream[] {
  const streams = new Map<string, PreparedStream>();
  for (const { streamId, events } of prepared)
    streams.set(streamId, { streamId, events: [...(streams.get(streamId)?.events ?? []), ...events] });
  return [...streams.values()];
}

/** One answer for each append, in the order in which they were asked. */
function inOrder(appends: readonly StreamAppend[], appended: readonly Appended[]): readonly Appended[] {
  const byStream = new Map(appended.map((one) => [one.streamId, one]));
  return appends.flatMap(({ streamId }) => byStream.get(streamId) ?? []);
}

/**
 * Appends to streams without loading them, all in one call; streams are locked in the order of their names. Nothing
 * where a race was lost.
 */
export async function appendUnloaded(
  connection: LogConnection,
  log: Log,
  unloaded: UnloadedAppend,
): Promise<readonly Appended[] | undefined> {
  refuseOthers(unloaded);
  const { tenantId, appends } = unloaded;
  const instants = [...appends.map(({ context }) => context.now), unloaded.notBefore ?? ''];
  const recordedAt = instants.toSorted().at(-1) ?? '';
  const sorted = eachOnce(appends).toSorted(byName);
  const streams = eachStreamOnce(await prepareStreams(sorted, { ...log, tenantId, recordedAt }));
  const rows = foldRows(log.models, streams);
  const answer = await callAppend(connection, log, { tenantId, recordedAt, streams, rows });
  if (answer.status === 'clock') return appendUnloaded(connection, log, { ...unloaded, notBefore: answer.notBefore });
  return answer.status === 'appended' ? inOrder(appends, appendedOf(answer, log.service)) : undefined;
}
