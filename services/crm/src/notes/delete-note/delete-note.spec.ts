import { NoteCreated, NoteDeleted, NoteRestored } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { checkVersion } from '../expected-version.js';
import { evolve, initialNote } from '../note.js';
import { restoreNote } from '../restore-note/restore-note.js';
import { deleteNote } from './delete-note.js';

const noteId = 'n1';
const named = { noteId, record: { type: 'deal', id: 'd1' } } as const;
const created = NoteCreated({ ...named, subjectId: 's1', text: 'Calls on Monday', isPinned: false });
const [deleted, restored] = [NoteDeleted(named), NoteRestored(named)];

describe('delete note', () => {
  const given = scenario({ initial: initialNote, evolve, decide: deleteNote });

  it('takes it away', () => given(created).when({ noteId }).then(deleted));

  it('takes away again what came back', () => given(created, deleted, restored).when({ noteId }).then(deleted));

  it('refuses what is gone, and what is not there', () => {
    given(created, deleted).when({ noteId }).thenRefused('crm.note.not-found');
    given().when({ noteId }).thenRefused('crm.note.not-found');
  });
});

describe('restore note', () => {
  const given = scenario({ initial: initialNote, evolve, decide: restoreNote });

  it('brings it back', () => given(created, deleted).when({ noteId }).then(restored));

  it('does nothing where it is there', () => given(created).when({ noteId }).thenNothing());

  it('refuses what never was', () => given().when({ noteId }).thenRefused('crm.note.not-found'));
});

describe('the version that was read', () => {
  it('is refused where it is another one by now', () => {
    expect(() => checkVersion({ noteId, version: 2, expectedVersion: 1 })).toThrow('crm.note.version');
    expect(() => checkVersion({ noteId, version: 2, expectedVersion: 2 })).not.toThrow();
    expect(() => checkVersion({ noteId, version: 2 })).not.toThrow();
  });
});
