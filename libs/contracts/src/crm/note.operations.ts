import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { actorSchema, instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, flag, oneOf, orderBy, range } from '../filter.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { visibleText } from '../visible-text.js';
import { recordRef } from './record-ref.js';

const id = z.uuid();

const LONGEST_NOTE = 10_000;

/** Notes go by the record that they hang on: whoever may change it writes them, whoever reads it reads them. */
export const CreateNote = defineCommand({
  name: 'crm.create-note',
  permission: 'notes:write',
  input: z.object({ record: recordRef, text: visibleText(LONGEST_NOTE), isPinned: z.boolean().optional() }),
  output: accepted,
});

/** What is left out stays as it is. */
export const UpdateNote = defineCommand({
  name: 'crm.update-note',
  permission: 'notes:write',
  input: z.object({
    noteId: id,
    text: visibleText(LONGEST_NOTE).optional(),
    isPinned: z.boolean().optional(),
    expectedVersion,
  }),
  output: accepted,
});

export const DeleteNote = defineCommand({
  name: 'crm.delete-note',
  permission: 'notes:write',
  input: z.object({ noteId: id, expectedVersion }),
  output: accepted,
});

/** Brings a deleted note back. */
export const RestoreNote = defineCommand({
  name: 'crm.restore-note',
  permission: 'notes:write',
  input: z.object({ noteId: id }),
  output: accepted,
});

export const noteView = z.object({
  id,
  record: recordRef,
  text: clear(z.string()),
  isPinned: z.boolean(),
  author: actorSchema,
  createdAt: instant,
  /** Null as long as its text stands as it was written. */
  editedAt: instant.nullable(),
  version: z.int(),
  correlationId: id,
});

export type NoteView = z.infer<typeof noteView>;

export const noteFilter = filterOf({ isPinned: flag, authorId: oneOf(z.string()), createdAt: range(instant) });

/** Notes of the records that whoever asks may see. */
export const ListNotes = defineQuery({
  name: 'crm.list-notes',
  permission: 'notes:read',
  input: z.object({
    /** Of every record where absent. */
    record: recordRef.optional(),
    page: pageInput,
    filter: noteFilter.optional(),
    orderBy: orderBy(['createdAt', 'isPinned']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(noteView),
});

export const NotesByIds = defineQuery({
  name: 'crm.notes-by-ids',
  permission: 'notes:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(noteView.nullable()) }),
});
