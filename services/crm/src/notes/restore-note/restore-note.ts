import { type NoteEvent, NoteRestored } from '@parley/contracts';

import { noteNotFound } from '../note.errors.js';
import type { Note } from '../note.js';

export function restoreNote({ noteId }: { readonly noteId: string }, note: Note): readonly NoteEvent[] {
  if (note.status === 'unknown') throw noteNotFound(noteId);
  return note.status === 'deleted' ? [NoteRestored({ noteId, record: note.record })] : [];
}
