import { defineTimer } from '@parley/platform';
import { z } from 'zod';

/** Due as long before a task is due as its reminder says. */
export const reminderDue = defineTimer({
  name: 'crm.task-reminder-due',
  payload: z.object({ taskId: z.uuid(), correlationId: z.uuid(), causationId: z.uuid() }),
});
