import { NoteChanged, type NoteEvent } from '@parley/contracts';

import { noteNotFound } from '../note.errors.js';
import type { Note } from '../note.js';

/** What is left out stays as it is. */
export type NoteUpdate = {
  readonly noteId: string;
  readonly text?: string | undefined;
  readonly isPinned?: boolean | undefined;
};

export function updateNote({ noteId, text, isPinned }: NoteUpdate, note: Note): readonly NoteEvent[] {
  if (note.status !== 'kept') throw noteNotFound(noteId);
  const changes = {
    ...(text !== undefined && text !== note.text && { text }),
    ...(isPinned !== undefined && isPinned !== note.isPinned && { isPinned }),
  };
  if (Object.keys(changes).length === 0) return [];
  return [NoteChanged({ noteId, record: note.record, subjectId: note.subjectId, changes })];
}
