import { NoteCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialNote } from '../note.js';
import { createNote } from './create-note.js';

const note = { noteId: 'n1', record: { type: 'deal', id: 'd1' }, subjectId: 's1', text: 'Calls on Monday' } as const;
const given = scenario({ initial: initialNote, evolve, decide: createNote });

describe('create note', () => {
  it('writes it down on its record, pinned where that is wanted', () => {
    given()
      .when(note)
      .then(NoteCreated({ ...note, isPinned: false }));
    given()
      .when({ ...note, isPinned: true })
      .then(NoteCreated({ ...note, isPinned: true }));
  });

  it('refuses an id that is taken', () =>
    given(NoteCreated({ ...note, isPinned: false }))
      .when(note)
      .thenRefused('crm.note.exists'));
});
