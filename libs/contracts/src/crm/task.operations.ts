import { z } from 'zod';

import { answerable } from '../assignment.js';
import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, flag, oneOf, orderBy, range } from '../filter.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { visibleName, visibleText } from '../visible-text.js';
import { recordRef, recordType } from './record-ref.js';

const id = z.uuid();

const DAY_SECONDS = 86_400;

/** A month at most. */
const reminderSecondsBefore = z
  .int()
  .min(0)
  .max(31 * DAY_SECONDS);

/** Whoever makes it does it, where nobody else is named. */
export const CreateTask = defineCommand({
  name: 'crm.create-task',
  permission: 'tasks:write',
  narrows: true,
  input: z.object({
    title: visibleName(200),
    description: visibleText(4000).optional(),
    record: recordRef.optional(),
    assigneeId: id.optional(),
    teamId: id.optional(),
    dueAt: instant.optional(),
    reminderSecondsBefore: reminderSecondsBefore.optional(),
  }),
  output: accepted,
});

/** What is left out stays as it is, null is nothing from then on. */
export const UpdateTask = defineCommand({
  name: 'crm.update-task',
  permission: 'tasks:write',
  narrows: true,
  input: z.object({
    taskId: id,
    title: visibleName(200).optional(),
    description: visibleText(4000).nullable().optional(),
    assigneeId: id.nullable().optional(),
    teamId: id.nullable().optional(),
    dueAt: instant.nullable().optional(),
    reminderSecondsBefore: reminderSecondsBefore.nullable().optional(),
    expectedVersion,
  }),
  output: accepted,
});

const oneTask = z.object({ taskId: id, expectedVersion });

export const CompleteTask = defineCommand({
  name: 'crm.complete-task',
  permission: 'tasks:write',
  narrows: true,
  input: oneTask,
  output: accepted,
});

export const ReopenTask = defineCommand({
  name: 'crm.reopen-task',
  permission: 'tasks:write',
  narrows: true,
  input: oneTask,
  output: accepted,
});

export const DeleteTask = defineCommand({
  name: 'crm.delete-task',
  permission: 'tasks:write',
  narrows: true,
  input: oneTask,
  output: accepted,
});

export const taskView = z.object({
  id,
  title: clear(z.string()),
  description: clear(z.string()).nullable(),
  record: recordRef.nullable(),
  ...answerable.shape,
  dueAt: instant.nullable(),
  reminderSecondsBefore: z.int().nullable(),
  /** It was due, by the clock of whoever answers, and is not done. */
  isOverdue: z.boolean(),
  doneAt: instant.nullable(),
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
  correlationId: id,
});

export type TaskView = z.infer<typeof taskView>;

export const taskFilter = filterOf({
  assigneeId: oneOf(id),
  teamId: oneOf(id),
  isDone: flag,
  isOverdue: flag,
  dueAt: range(instant),
  recordType: oneOf(recordType),
  createdAt: range(instant),
});

export const ListTasks = defineQuery({
  name: 'crm.list-tasks',
  permission: 'tasks:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    /** About any, or none, where absent. */
    record: recordRef.optional(),
    filter: taskFilter.optional(),
    orderBy: orderBy(['urgency', 'createdAt', 'changedAt']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(taskView),
});

export const TasksByIds = defineQuery({
  name: 'crm.tasks-by-ids',
  permission: 'tasks:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(taskView.nullable()) }),
});
