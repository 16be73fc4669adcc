import { z } from 'zod';

import { assignment } from '../assignment.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personal } from '../personal.js';
import { recordRef } from './record-ref.js';

const id = z.uuid();

/** A task and the record that it is about, for good. */
const about = { taskId: id, record: recordRef.optional() };

const wanted = {
  title: personal(z.string()),
  description: personal(z.string()).optional(),
  dueAt: instant.optional(),
  /** How long before it is due its assignee is reminded. */
  reminderSecondsBefore: z.int().nonnegative().optional(),
};

/** There is work for somebody. It lies under the key of whom the record is about, else under its own. */
export const TaskCreated = defineEvent({
  type: 'crm.task.created',
  version: 1,
  data: z.object({ ...about, subjectId: id, ...wanted }),
  subject: ({ subjectId }) => subjectId,
});

/** Only what changed is named; null is nothing from then on. */
export const TaskChanged = defineEvent({
  type: 'crm.task.changed',
  version: 1,
  data: z.object({
    ...about,
    subjectId: id,
    changes: z.object({
      title: wanted.title.optional(),
      description: personal(z.string()).nullable().optional(),
      dueAt: instant.nullable().optional(),
      reminderSecondsBefore: z.int().nonnegative().nullable().optional(),
    }),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** Somebody does it from here on; nobody where both are null. */
export const TaskAssigned = defineEvent({
  type: 'crm.task.assigned',
  version: 1,
  data: z.object({ ...about, ...assignment.shape }),
});

export const TaskCompleted = defineEvent({ type: 'crm.task.completed', version: 1, data: z.object(about) });

/** It is to be done after all. */
export const TaskReopened = defineEvent({ type: 'crm.task.reopened', version: 1, data: z.object(about) });

/** It is due soon; said once for each time that it is due. */
export const TaskReminded = defineEvent({
  type: 'crm.task.reminded',
  version: 1,
  data: z.object({ ...about, dueAt: instant }),
});

export const TaskDeleted = defineEvent({ type: 'crm.task.deleted', version: 1, data: z.object(about) });

export const taskEvents = [
  TaskCreated,
  TaskChanged,
  TaskAssigned,
  TaskCompleted,
  TaskReopened,
  TaskReminded,
  TaskDeleted,
] as const;

export type TaskEvent = EventOf<(typeof taskEvents)[number]>;
