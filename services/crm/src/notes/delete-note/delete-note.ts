import { NoteDeleted, type NoteEvent } from '@parley/contracts';

import { noteNotFound } from '../note.errors.js';
import type { Note } from '../note.js';

export function deleteNote({ noteId }: { readonly noteId: string }, note: Note): readonly NoteEvent[] {
  if (note.status !== 'kept') throw noteNotFound(noteId);
  return [NoteDeleted({ noteId, record: note.record })];
}
