import { noteVersion } from './note.errors.js';

/** A note as its reader saw it: what somebody changed meanwhile is not changed again unseen. */
export type ReadNote = {
  readonly noteId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

export function checkVersion({ noteId, version, expectedVersion }: ReadNote): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw noteVersion(noteId, version);
}
