import { erased, NoteChanged, NoteCreated, NoteDeleted } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialNote } from '../note.js';
import { updateNote } from './update-note.js';

const noteId = 'n1';
const on = { noteId, record: { type: 'deal', id: 'd1' }, subjectId: 's1' } as const;
const created = NoteCreated({ ...on, text: 'Calls on Monday', isPinned: false });
const changed = (changes: { text?: string; isPinned?: boolean }) => NoteChanged({ ...on, changes });
const given = scenario({ initial: initialNote, evolve, decide: updateNote });

describe('update note', () => {
  it('names what changed alone', () => {
    given(created)
      .when({ noteId, text: 'Calls on Tuesday' })
      .then(changed({ text: 'Calls on Tuesday' }));
    given(created)
      .when({ noteId, text: 'Calls on Monday', isPinned: true })
      .then(changed({ isPinned: true }));
  });

  it('does nothing where it says so already', () => {
    given(created).when({ noteId, text: 'Calls on Monday', isPinned: false }).thenNothing();
    given(created, changed({ isPinned: true }))
      .when({ noteId, isPinned: true })
      .thenNothing();
    given(created).when({ noteId }).thenNothing();
  });

  it('writes over what was erased', () =>
    given(NoteCreated({ ...created.data, text: erased }))
      .when({ noteId, text: 'Calls' })
      .then(changed({ text: 'Calls' })));

  it('refuses what was deleted, and what is not there', () => {
    given(created, NoteDeleted({ noteId, record: on.record }))
      .when({ noteId })
      .thenRefused('crm.note.not-found');
    given().when({ noteId }).thenRefused('crm.note.not-found');
  });
});
