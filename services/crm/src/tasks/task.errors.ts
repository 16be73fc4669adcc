import { DomainError } from '@parley/kernel';

/** No such task, or one you may not see. @remedy Check the id. */
export const taskNotFound = (taskId: string) => new DomainError('not-found', 'crm.task.not-found', { taskId });

/** There is a task with this id. @remedy Send the command under a new key. */
export const taskExists = (taskId: string) => new DomainError('conflict', 'crm.task.exists', { taskId });

/** A task that is never due has nothing to remind of. @remedy Send `dueAt` too, or no reminder. */
export const reminderWithoutDue = (taskId: string) =>
  new DomainError('invalid', 'crm.task.reminder-without-due', { taskId });

/**
 * The task was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const taskVersion = (taskId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.task.version', { taskId, currentVersion });
