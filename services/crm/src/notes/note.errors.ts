import { DomainError } from '@parley/kernel';

/** No such note, or one of a record that you may not see. @remedy Check the id. */
export const noteNotFound = (noteId: string) => new DomainError('not-found', 'crm.note.not-found', { noteId });

/** There is a note with this id. @remedy Send the command under a new key. */
export const noteExists = (noteId: string) => new DomainError('conflict', 'crm.note.exists', { noteId });

/**
 * The note was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const noteVersion = (noteId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.note.version', { noteId, currentVersion });
