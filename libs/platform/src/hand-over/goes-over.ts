import type { DomainEvent, RecordHandOver, RecordLeft } from '@parley/contracts';
import type { EventStore } from '@parley/eventsourcing';
import type { CommandContext, StreamRef } from '@parley/kernel';

/** What somebody answers for: the rows that say it is theirs and open, and how one of them goes over. */
export type OpenRecords<State, Event extends DomainEvent> = {
  /** With its schema; its column `assignee_id` says whose each row is. */
  readonly table: string;
  readonly id: string;
  /** SQL, of what doesn't stay open for ever. */
  readonly isOpen?: string;
  readonly stream: (tenantId: string, id: string) => StreamRef<State, Event>;
  /** Looks once more whether it is theirs: the rows may be behind. */
  readonly decide: (record: RecordHandOver, state: State) => readonly Event[];
  /** Of what can be shared by name, which `shareableSql` says of its table: takes whoever went off it, open or not. */
  readonly leave?: (record: RecordLeft, state: State) => readonly Event[];
};

/** One kind of record, as a hand-over counts, lists and moves it. */
export type Part = {
  /** Counts those of `asked.id`. */
  readonly count: string;
  /** Lists the ids of somebody's: its values are the principal, the id that it goes on after, how many. */
  readonly list: string;
  readonly move: (events: EventStore, record: RecordHandOver, context: CommandContext) => Promise<unknown>;
  /** The same of what is shared with somebody by name, where that can be: it goes on without them. */
  readonly shared?: {
    readonly list: string;
    readonly leave: (events: EventStore, record: RecordLeft, context: CommandContext) => Promise<unknown>;
  };
};

/** What is open is said once: what counts it before somebody goes is what hands it over. */
export function goesOver<State, Event extends DomainEvent>(records: OpenRecords<State, Event>): Part {
  const { table, id, isOpen = 'true', stream, decide, leave } = records;
  const openOf = (principal: string) => `from ${table} where assignee_id = ${principal} and (${isOpen})`;
  return {
    count: `select count(*)::int ${openOf('asked.id')}`,
    list: `select ${id} as id ${openOf('?')} and ${id} > ? order by ${id} limit ?`,
    move: (events, record, context) =>
      events.update(stream(context.actor.tenantId, record.id), context, (state) => decide(record, state)),
    ...(leave && {
      shared: {
        list: `select ${id} as id from ${table} where is_shared and ? = any(collaborator_ids) and ${id} > ? order by ${id} limit ?`,
        leave: (events, record, context) =>
          events.update(stream(context.actor.tenantId, record.id), context, (state) => leave(record, state)),
      },
    }),
  };
}
