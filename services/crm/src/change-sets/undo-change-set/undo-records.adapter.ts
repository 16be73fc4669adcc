import type { DomainEvent, JobTrouble } from '@parley/contracts';
import type { EventStore, Folded } from '@parley/eventsourcing';
import { type CommandContext, DomainError, type Fold } from '@parley/kernel';

import type { Step } from '../../change-sets/undoing.js';
import { changedSince, notUndoable } from '../change-set.errors.js';
import type { Deleted } from '../../recycle-bin/deleted.js';
import { inTurn } from '../in-turn.js';
import { fieldNamed, type Restoring } from '../restored.js';
import { type Undoing, undoing } from '../undoing.js';
import { type History, withVersions } from './stream-history.adapter.js';

/** What undoing needs to know of a kind of record. */
export type UndoableKind<State, Event extends DomainEvent, Row> = {
  readonly type: string;
  /** What its streams are called before the record's id. */
  readonly category: string;
  readonly fold: Fold<State, Event>;
  /** Puts one into the recycle bin, and takes it out again. */
  readonly remove: Decision<State, Event>;
  readonly takeOut: Decision<State, Event>;
  /** Whether it is there, and not in the recycle bin. */
  readonly isThere: (now: State) => boolean;
  readonly versionAfter: (row: Row | null, event: Folded<Event>) => Row | null;
  readonly restorable: readonly string[];
};

/** Decides by a record's id and what it is. */
type Decision<State, Event> = (id: string, now: State) => readonly Event[];

/** What became of the records of one piece. */
export type Undone = {
  readonly doneCount: number;
  readonly failedCount: number;
  readonly troubles: readonly JobTrouble[];
};

export type Occasion = {
  readonly changeSetId: string;
  readonly events: EventStore;
  readonly context: CommandContext;
};

type Restore<State, Event, Row> = (restoring: Restoring<Row>, now: State) => readonly Event[];

/** Undoes a change set on records of one kind, in two round trips whatever their number. */
export function undoOf<State, Event extends DomainEvent, Row extends Step & Deleted>(
  kind: UndoableKind<State, Event, Row>,
) {
  const { type, category } = kind;
  const { initial, evolve } = withVersions(kind.fold, kind.versionAfter);

  return async (ids: readonly string[], restore: Restore<State, Event, Row>, occasion: Occasion): Promise<Undone> => {
    const { changeSetId, events, context } = occasion;
    const { tenantId } = context.actor;
    const troubles: JobTrouble[] = [];
    const decided = (id: string) => (history: History<State, Row>) => {
      const tell = (told: readonly DomainError[]) =>
        troubles.push(...told.map((error) => troubleOf({ type, id }, error)));
      return undone(history, { id, kind, changeSetId, restore, tell });
    };
    await events.updateAll(
      ids.map((id) => ({
        ...{ stream: { tenantId, streamId: `${category}-${id}`, initial, evolve }, context, decide: decided(id) },
      })),
    );
    const failedCount = new Set(troubles.map(({ subject }) => subject.id)).size;
    return { doneCount: ids.length - failedCount, failedCount, troubles };
  };
}

type Undo<State, Event extends DomainEvent, Row> = {
  readonly id: string;
  readonly kind: UndoableKind<State, Event, Row>;
  readonly changeSetId: string;
  readonly restore: Restore<State, Event, Row>;
  readonly tell: (troubles: readonly DomainError[]) => void;
};

/** What is refused of a record is told of, and leaves the record as it is. */
function undone<State, Event extends DomainEvent, Row extends Step & Deleted>(
  { now, versions }: History<State, Row>,
  undo: Undo<State, Event, Row>,
): readonly Event[] {
  const found = undoing(undo.changeSetId, versions);
  if (!found) return [];
  const was = versions.find(({ version }) => version === found.before);
  try {
    return was ? restored({ was, found, now }, undo) : removed({ found, now }, undo);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    undo.tell([error]);
    return [];
  }
}

/** What came into being with the change set lies in the recycle bin again, unless somebody has made something of it since. */
function removed<State, Event extends DomainEvent, Row>(
  { found, now }: { readonly found: Undoing; readonly now: State },
  { id, kind: { remove, isThere }, tell }: Undo<State, Event, Row>,
): readonly Event[] {
  if (!isThere(now)) return [];
  if (!found.isChangedSince) return remove(id, now);
  tell([changedSince('')]);
  return [];
}

type Before<State, Row> = { readonly was: Row; readonly found: Undoing; readonly now: State };

function restored<State, Event extends DomainEvent, Row extends Deleted>(
  { was, found, now }: Before<State, Row>,
  { id, kind, restore, tell }: Undo<State, Event, Row>,
): readonly Event[] {
  const isRestorable = (field: string) => field === 'deletedAt' || kind.restorable.includes(fieldNamed(field));
  tell([
    ...found.ambiguous.map(changedSince),
    ...found.fields.filter((field) => !isRestorable(field)).map(notUndoable),
  ]);
  const fields = found.fields.filter(isRestorable);
  if (fields.length === 0) return [];
  const isMoved = fields.includes('deletedAt');
  return inTurn(kind.fold.evolve, [
    (record: State) => (isMoved && was.deletedAt === null ? kind.takeOut(id, record) : []),
    (record) => restore({ was, fields }, record),
    (record) => (isMoved && was.deletedAt !== null ? kind.remove(id, record) : []),
  ])(now);
}

function troubleOf(subject: JobTrouble['subject'], { code, details }: DomainError): JobTrouble {
  const { field } = details;
  return { subject, code, ...(typeof field === 'string' && field !== '' && { field }) };
}
