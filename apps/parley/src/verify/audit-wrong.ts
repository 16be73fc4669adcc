import { type AuditEntryView, changesInLine } from '@parley/contracts';
import { kindAbout } from '@parley/gateway';
import type { BesideEntry, Divergence, KeptEntry } from '@parley/identity';

import type { FileEntry } from './audit-file.js';

/** What is wrong with an entry: with the kept one, or with the one in a file. */
export type Wrong = {
  readonly organizationId: string;
  readonly eventId: string;
  readonly kind: Divergence['kind'] | 'of-no-service' | 'unlisted' | 'repeated' | 'rewritten';
  readonly fields: readonly string[];
};

export type Listed = { readonly kept: KeptEntry; readonly beside: BesideEntry };

/** Fields of an exported entry that are facts; its sentence and its names are as things are called when it is exported. */
const factsOf = ({ kept, beside }: Listed): Readonly<Record<string, string | null>> => ({
  ...{ at: kept.at, type: kept.type, actorKind: kept.actor.kind, actorId: kept.actor.id },
  ...{ onBehalfOfId: kept.actor.onBehalfOf ?? null, ...staffOf(beside) },
  ...{ subjectType: kindAbout(kept.type) ?? null, subjectId: kept.subjectId },
  ...{ correlationId: kept.correlationId, changeSetId: kept.changeSetId },
  service: kept.type.slice(0, kept.type.indexOf('.')),
  ...linkOf(kept),
});

const staffOf = ({ staffAccess }: BesideEntry) => ({
  staffAccessId: staffAccess?.id ?? null,
  staffInvitedBy: staffAccess?.invitedBy ?? null,
});

const linkOf = ({ chained }: KeptEntry) => ({
  streamVersion: chained ? String(chained.streamVersion) : null,
  hash: chained?.hash ?? null,
});

/** An exported entry against the one that is kept. */
export function wrongInFile(entry: FileEntry, listed: Listed | undefined): readonly Wrong[] {
  const { id: eventId, organizationId, said } = entry;
  if (!listed) return [{ organizationId, eventId, kind: 'unlisted', fields: [] }];
  const facts = Object.entries(factsOf(listed));
  const fields = [
    ...facts.filter(([name, value]) => (said[name] ?? null) !== value).map(([name]) => name),
    ...(isSameChange(entry, listed.kept.changes) ? [] : ['changes']),
    ...(isPossibleCause(said['causeType'], listed.beside.cause) ? [] : ['causeType']),
  ];
  return fields.length > 0 ? [{ organizationId, eventId, kind: 'rewritten', fields }] : [];
}

/** A table has them in one line, which others may print as well; JSON has each by itself. */
function isSameChange({ said, changes }: FileEntry, kept: AuditEntryView['changes']): boolean {
  if (!changes) return (said['changes'] ?? '') === changesInLine(kept);
  return (
    changes.length === kept.length &&
    kept.every(({ field, from, to }, at) => {
      const other = changes[at];
      return other?.field === field && other.from === from && other.to === to;
    })
  );
}

/** The entry of a cause may be kept after the file was made: the file then names none. */
const isPossibleCause = (said: string | null | undefined, cause: BesideEntry['cause']) =>
  (said ?? null) === null || said === cause?.type;

const saidOf: Readonly<Record<Wrong['kind'], (fields: string) => string>> = {
  missing: () => 'its event is gone from the log',
  changed: () => 'its event was changed',
  unlike: (fields) => `it says another ${fields} than its event`,
  'broken-chain': () => 'the chain of the stream that holds its event is broken',
  'of-no-service': () => 'its type names no service, so that no log holds its event',
  unlisted: () => 'the file has it, the audit log does not',
  repeated: () => 'the file has it more than once',
  rewritten: (fields) => `the file says another ${fields} than the audit log`,
};

/** For a person: which entry, and what became of it. */
export const wrongSentence = ({ organizationId, eventId, kind, fields }: Wrong): string =>
  `entry ${eventId} of organization ${organizationId}: ${saidOf[kind](fields.join(', '))}`;
