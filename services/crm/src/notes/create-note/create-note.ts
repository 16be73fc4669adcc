import { NoteCreated, type NoteEvent, type RecordRef } from '@parley/contracts';

import { noteExists } from '../note.errors.js';
import type { Note } from '../note.js';

export type WrittenNote = {
  readonly noteId: string;
  readonly record: RecordRef;
  /** Under whose key its text lies. */
  readonly subjectId: string;
  readonly text: string;
  readonly isPinned?: boolean | undefined;
};

export function createNote({ isPinned = false, ...note }: WrittenNote, existing: Note): readonly NoteEvent[] {
  if (existing.status !== 'unknown') throw noteExists(note.noteId);
  return [NoteCreated({ ...note, isPinned })];
}
