import type { DomainEvent, JobTrouble } from '@parley/contracts';
import type { EventStore, Folded } from '@parley/eventsourcing';
import { type CommandContext, DomainError, type Fold } from '@parley/kernel';

import type { Step } from '../../change-sets/undoing.js';
import { changedSince, notUndoable } from '../change-set.errors.js';
import { fieldNamed, type Restoring } from '../restored.js';
import { undoing } from '../undoing.js';
import { type History, withVersions } from './stream-history.adapter.js';

/** What undoing needs to know of a kind of record. */
export type UndoableKind<State, Event extends DomainEvent, Row> = {
  readonly type: string;
  /** What its streams are called before the record's id. */
  readonly category: string;
  readonly fold: Fold<State, Event>;
  readonly versionAfter: (row: Row | null, event: Folded<Event>) => Row | null;
  readonly restorable: readonly string[];
};

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
export function undoOf<State, Event extends DomainEvent, Row extends Step>(kind: UndoableKind<State, Event, Row>) {
  const { type, category, restorable } = kind;
  const { initial, evolve } = withVersions(kind.fold, kind.versionAfter);

  return async (ids: readonly string[], restore: Restore<State, Event, Row>, occasion: Occasion): Promise<Undone> => {
    const { changeSetId, events, context } = occasion;
    const { tenantId } = context.actor;
    const troubles: JobTrouble[] = [];
    const decided = (id: string) => (history: History<State, Row>) => {
      const tell = (told: readonly DomainError[]) =>
        troubles.push(...told.map((error) => troubleOf({ type, id }, error)));
      return undone(history, { changeSetId, restorable, restore, tell });
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

type Undo<State, Event, Row> = {
  readonly changeSetId: string;
  readonly restorable: readonly string[];
  readonly restore: Restore<State, Event, Row>;
  readonly tell: (troubles: readonly DomainError[]) => void;
};

/** What is refused of a record is told of, and leaves the record as it is. */
function undone<State, Event, Row extends Step>(
  { now, versions }: History<State, Row>,
  { changeSetId, restorable, restore, tell }: Undo<State, Event, Row>,
): readonly Event[] {
  const found = undoing(changeSetId, versions);
  if (!found) return [];
  const was = versions.find(({ version }) => version === found.before);
  const fields = found.fields.filter((field) => restorable.includes(fieldNamed(field)));
  tell(found.ambiguous.map(changedSince));
  if (was) tell(found.fields.filter((field) => !restorable.includes(fieldNamed(field))).map(notUndoable));
  else tell([notUndoable('')]);
  if (!was || fields.length === 0) return [];
  try {
    return restore({ was, fields }, now);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tell([error]);
    return [];
  }
}

function troubleOf(subject: JobTrouble['subject'], { code, details }: DomainError): JobTrouble {
  const { field } = details;
  return { subject, code, ...(typeof field === 'string' && field !== '' && { field }) };
}
