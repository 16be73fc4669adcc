import type { Erased, NoteEvent, RecordRef } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Note =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'kept' | 'deleted';
      readonly record: RecordRef;
      readonly subjectId: string;
      readonly text: string | Erased;
      readonly isPinned: boolean;
    };

export const initialNote: Note = { status: 'unknown' };

export function evolve(note: Note, event: NoteEvent): Note {
  if (event.type === 'crm.note.created') {
    const { record, subjectId, text, isPinned } = event.data;
    return { status: 'kept', record, subjectId, text, isPinned };
  }
  if (note.status === 'unknown') return note;
  switch (event.type) {
    case 'crm.note.changed': {
      const { text = note.text, isPinned = note.isPinned } = event.data.changes;
      return { ...note, text, isPinned };
    }
    case 'crm.note.deleted':
      return { ...note, status: 'deleted' };
    case 'crm.note.restored':
      return { ...note, status: 'kept' };
  }
}

export const noteStream = streamOf('crm.note', { initial: initialNote, evolve });
