import { type AuditEntryView, type InputOf, ListAuditLog } from '@parley/contracts';

import { kindAbout } from '../activity/subject-of.js';
import type { RequestContext } from '../serving/request-context.types.js';
import { type Language, sentenceOf } from './sentences/sentence.adapter.js';
import { memberName } from './seen.loader.js';
import { toldOf } from './told.loader.js';
import { whyIn } from './why.loader.js';

/** Entries that are read at once. */
const PAGE = 100;

/** One act as it leaves: ids for machines, names and a sentence for people. */
export type ExportedEntry = {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly sentence: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly onBehalfOfId: string | null;
  readonly onBehalfOfName: string | null;
  /** By which invitation the installation’s staff did it, and whose. */
  readonly staffAccessId: string | null;
  readonly staffInvitedBy: string | null;
  /** From where it was done: a sign-in with its device and address, or the key or program that acted. */
  readonly fromKind: string | null;
  readonly fromId: string | null;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  /** Why, in the language of the sentences. */
  readonly why: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string;
  readonly changes: AuditEntryView['changes'];
  readonly causeType: string | null;
  readonly correlationId: string;
  readonly changeSetId: string | null;
  readonly organizationId: string;
  /** The log that holds the event, and where it stands in the hash chain: null for what was kept before entries said so. */
  readonly service: string;
  readonly streamVersion: number | null;
  readonly hash: string | null;
};

export type Exporting = {
  readonly filter: NonNullable<InputOf<typeof ListAuditLog>['filter']> | undefined;
  /** Up to when: what happens meanwhile is not in it. */
  readonly until: string;
  /** The reader's own if absent. */
  readonly language: Language | undefined;
};

/** The acts that fit, the earliest first, page by page; each page with lookups of its own, so that none pile up. */
export async function* exportedEntries(
  { filter, until, language }: Exporting,
  context: RequestContext,
): AsyncGenerator<ExportedEntry> {
  let after: string | undefined;
  for (;;) {
    const fresh = context.renewed();
    const page = await fresh.ask(ListAuditLog, {
      page: { first: PAGE, ...(after !== undefined && { after }) },
      filter: { and: [{ at: { lte: until } }, ...(filter ? [filter] : [])] },
      orderBy: [{ field: 'at', direction: 'asc' }],
    });
    const organizationId = context.call.actor.tenantId;
    const entries = page.edges.map(({ node }) => exported(node, language ?? page.language, fresh));
    for (const entry of await Promise.all(entries)) yield { ...entry, organizationId };
    after = page.edges.at(-1)?.cursor;
    if (!page.hasNextPage || after === undefined) return;
  }
}

/** What was kept before entries said where their events stand. */
const unchained = { streamVersion: null, hash: null };

const staffOf = ({ staffAccess }: AuditEntryView) => ({
  staffAccessId: staffAccess?.id ?? null,
  staffInvitedBy: staffAccess?.invitedBy ?? null,
});

const nowhere = { fromKind: null, fromId: null, fromName: null, fromAddress: null };

const placeOf = ({ from }: AuditEntryView) =>
  from ? { fromKind: from.kind, fromId: from.id, fromName: from.name, fromAddress: from.address } : nowhere;

async function exported(view: AuditEntryView, language: Language, { records }: RequestContext) {
  const { actor, cause, subjectId, changes, chained } = view;
  const { onBehalfOf } = actor;
  const [told, why, behind] = await Promise.all([
    toldOf(view, language, records),
    whyIn(view, language, records),
    onBehalfOf === undefined ? null : memberName(onBehalfOf, records),
  ]);
  return {
    ...{ id: view.id, at: view.at, type: view.type, sentence: sentenceOf(view.type, language, told) },
    ...{ actorKind: actor.kind, actorId: actor.id, actorName: told['actor'] ?? null },
    ...{ onBehalfOfId: onBehalfOf ?? null, onBehalfOfName: behind },
    ...{ ...staffOf(view), ...placeOf(view), why },
    ...{ subjectType: kindAbout(view.type) ?? null, subjectId, changes, causeType: cause?.type ?? null },
    ...{ correlationId: view.correlationId, changeSetId: view.changeSetId },
    service: view.type.slice(0, view.type.indexOf('.')),
    ...(chained ?? unchained),
  };
}
