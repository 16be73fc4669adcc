import { changesInLine } from '@parley/contracts';
import type { Divergence, KeptEntry } from '@parley/identity';

import type { FileEntry } from './audit-file.js';

/** What is wrong with an entry: with the kept one, or with the one in a file. */
export type Wrong = {
  readonly organizationId: string;
  readonly eventId: string;
  readonly kind: Divergence['kind'] | 'unlisted' | 'rewritten';
  readonly fields: readonly string[];
};

/** Fields of an exported entry that are facts; its sentence and its names are as things are called when it is exported. */
const factsOf = (kept: KeptEntry): Readonly<Record<string, string | null>> => ({
  ...{ at: kept.at, type: kept.type, actorKind: kept.actor.kind, actorId: kept.actor.id },
  ...{ onBehalfOfId: kept.actor.onBehalfOf ?? null, subjectId: kept.subjectId },
  changes: changesInLine(kept.changes) || null,
  ...{ correlationId: kept.correlationId, changeSetId: kept.changeSetId },
  ...{ service: kept.type.slice(0, kept.type.indexOf('.')), hash: kept.chained?.hash ?? null },
  streamVersion: kept.chained ? String(kept.chained.streamVersion) : null,
});

/** An exported entry against the one that is kept. */
export function wrongInFile(entry: FileEntry, kept: KeptEntry | undefined): readonly Wrong[] {
  const { id: eventId, organizationId } = entry;
  if (!kept) return [{ organizationId, eventId, kind: 'unlisted', fields: [] }];
  const facts = Object.entries(factsOf(kept));
  const fields = facts.filter(([name, value]) => (entry[name] || null) !== value).map(([name]) => name);
  return fields.length > 0 ? [{ organizationId, eventId, kind: 'rewritten', fields }] : [];
}

const saidOf: Readonly<Record<Wrong['kind'], (fields: string) => string>> = {
  missing: () => 'its event is gone from the log',
  changed: () => 'its event was changed',
  unlike: (fields) => `it says another ${fields} than its event`,
  'broken-chain': () => 'the chain of the stream that holds its event is broken',
  unlisted: () => 'the file has it, the audit log does not',
  rewritten: (fields) => `the file says another ${fields} than the audit log`,
};

/** For a person: which entry, and what became of it. */
export const wrongSentence = ({ organizationId, eventId, kind, fields }: Wrong): string =>
  `entry ${eventId} of organization ${organizationId}: ${saidOf[kind](fields.join(', '))}`;
