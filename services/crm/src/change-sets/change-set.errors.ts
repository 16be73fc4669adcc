import { DomainError } from '@parley/kernel';

/** No such change set, or it changed nothing. @remedy Take `changeSetId` of a job, a version or an audit entry. */
export const changeSetNotFound = (changeSetId: string) =>
  new DomainError('not-found', 'crm.change-set.not-found', { changeSetId });

/** What belongs to the change set is still being done. @remedy Wait until its job is over, or cancel it first. */
export const changeSetRunning = (changeSetId: string) =>
  new DomainError('conflict', 'crm.change-set.running', { changeSetId });

/** Somebody changed the field again since. @remedy Look at the record’s versions, and change it by hand. */
export const changedSince = (field: string) => new DomainError('conflict', 'crm.change-set.changed-since', { field });

/** What happened can’t be taken back, such as a chat that was met. @remedy Nothing is to be done. */
export const notUndoable = (field: string) => new DomainError('conflict', 'crm.change-set.not-undoable', { field });
