import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { recordRef } from './record-ref.js';

const id = z.uuid();

/** A note and the record that it hangs on, for good. */
const noted = { noteId: id, record: recordRef };

/** Somebody wrote down a word among colleagues. It lies under the key of whom the record is about. */
export const NoteCreated = defineEvent({
  type: 'crm.note.created',
  version: 1,
  data: z.object({ ...noted, subjectId: id, text: personal(z.string()), isPinned: z.boolean() }),
  subject: ({ subjectId }) => subjectId,
});

/** Only what changed is named. */
export const NoteChanged = defineEvent({
  type: 'crm.note.changed',
  version: 1,
  data: z.object({
    ...noted,
    subjectId: id,
    changes: z.object({ text: personal(z.string()).optional(), isPinned: z.boolean().optional() }),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** It is shown no more. */
export const NoteDeleted = defineEvent({ type: 'crm.note.deleted', version: 1, data: z.object(noted) });

/** It is shown again. */
export const NoteRestored = defineEvent({ type: 'crm.note.restored', version: 1, data: z.object(noted) });

export const noteEvents = [NoteCreated, NoteChanged, NoteDeleted, NoteRestored] as const;

export type NoteEvent = EventOf<(typeof noteEvents)[number]>;
