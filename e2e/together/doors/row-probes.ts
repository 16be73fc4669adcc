import { randomUUID } from 'node:crypto';

import {
  AssignContact,
  AssignDeal,
  AssignLead,
  CardsByChat,
  type CommandDefinition,
  ContactAsOf,
  ContactsByIds,
  CreateDeal,
  DealAsOf,
  DealBoard,
  DealsByIds,
  DiscardLead,
  type InputOf,
  LeadsByIds,
  LinkDealToChat,
  ListContacts,
  ListDeals,
  ListLeads,
  MoveDealToStage,
  PossibleDuplicates,
  QualifyLead,
  type QueryDefinition,
  ReopenDeal,
  ReopenLead,
  SetContactCollaborators,
  SetDealCollaborators,
  UpdateLead,
} from '@parley/contracts';
import type { CallContext } from '@parley/platform';

import { byHandProbes } from './by-hand-probes.js';
import { codeOf } from './cells.js';
import { binProbes } from './bin-probes.js';
import { exportProbes } from './export-probes.js';
import { type Bundle, type Records, type Whose, whose } from './records.js';
import type { Way } from './rpc-door.js';
import { versionProbes } from './version-probes.js';

/** Whether somebody sees one record by one way of asking. */
export type Probe = { readonly operation: string; readonly as: string; readonly sees: (of: Whose) => Promise<boolean> };

export type Asking = { readonly way: Way; readonly call: CallContext; readonly records: Records };

type Page = {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly totalCount: number | null;
};

export const page = { first: 50 };

export const probe = (definition: QueryDefinition | CommandDefinition, as: string, sees: Probe['sees']): Probe => ({
  ...{ operation: definition.name, as, sees },
});

/** Every query and command of crm that narrows, each by every way that could show a record or change it. */
export const crmProbes = (asking: Asking): readonly Probe[] => [
  ...listings(asking),
  ...readings(asking),
  ...changes(asking),
  ...byHandProbes(asking),
  ...binProbes(asking),
  ...exportProbes(asking),
  ...versionProbes(asking),
];

/** A page that counts more than it shows tells of what is out of reach. */
export function isIn({ edges, totalCount }: Page, id: string): boolean {
  if (totalCount !== edges.length) throw new Error(`${totalCount} are counted, ${edges.length} are shown`);
  return edges.some(({ node }) => node.id === id);
}

/** All that was recorded was so before. */
export const later = '2999-01-01T00:00:00.000Z';

function listings({ way: { queries }, call, records }: Asking): readonly Probe[] {
  const deals = (as: string, input: (of: Whose) => Partial<InputOf<typeof ListDeals>>) =>
    probe(ListDeals, as, async (of) =>
      isIn(await queries.ask(ListDeals, { page, ...input(of) }, call), records[of].dealId),
    );
  const contacts = (as: string, input: (of: Whose) => Partial<InputOf<typeof ListContacts>>) =>
    probe(ListContacts, as, async (of) =>
      isIn(await queries.ask(ListContacts, { page, ...input(of) }, call), records[of].contactId),
    );
  const leads = (as: string, input: (of: Whose) => Partial<InputOf<typeof ListLeads>>) =>
    probe(ListLeads, as, async (of) =>
      isIn(await queries.ask(ListLeads, { page, ...input(of) }, call), records[of].leadId),
    );
  /** A column of the deals of one name counts the one there is. */
  const onBoard = (as: string, input: () => Partial<InputOf<typeof DealBoard>>) =>
    probe(DealBoard, as, async (of) => {
      const filter = { title: { eq: of } };
      const { columns } = await queries.ask(DealBoard, { pipelineId: records.pipelineId, filter, ...input() }, call);
      return (columns ?? []).some(({ dealCount }) => dealCount !== 0);
    });
  return [
    leads('list', () => ({})),
    leads('search', (of) => ({ search: of })),
    leads('filter by not', () => ({ filter: { not: { status: { eq: 'qualified' } } } })),
    leads('sort', () => ({ orderBy: [{ field: 'name', direction: 'asc' }] })),
    deals('list', () => ({})),
    deals('filter', (of) => ({ filter: { title: { eq: of } } })),
    deals('filter by one or another', (of) => ({ filter: { or: [{ contactId: { eq: records[of].contactId } }] } })),
    deals('filter by not', () => ({ filter: { not: { isOpen: { eq: false } } } })),
    deals('sort', () => ({ orderBy: [{ field: 'title', direction: 'asc' }] })),
    deals('column of the board', () => ({ stageId: records.stageId })),
    deals('as they stood', () => ({ asOf: later })),
    onBoard('board', () => ({})),
    onBoard('board as it stood', () => ({ asOf: later })),
    contacts('list', () => ({})),
    contacts('search', (of) => ({ search: of })),
    contacts('sort', () => ({ orderBy: [{ field: 'name', direction: 'desc' }] })),
    contacts('as they stood', () => ({ asOf: later })),
  ];
}

function readings({ way: { queries }, call, records }: Asking): readonly Probe[] {
  return [
    probe(DealsByIds, 'get', async (of) => {
      const { items } = await queries.ask(DealsByIds, { ids: [records[of].dealId] }, call);
      return items[0] !== null;
    }),
    probe(LeadsByIds, 'get', async (of) => {
      const { items } = await queries.ask(LeadsByIds, { ids: [records[of].leadId] }, call);
      return items[0] !== null;
    }),
    probe(DealAsOf, 'as it stood', async (of) => {
      const asked = { id: records[of].dealId, asOf: later };
      return (await queries.ask(DealAsOf, asked, call)).deal !== null;
    }),
    probe(ContactAsOf, 'as it stood', async (of) => {
      const asked = { id: records[of].contactId, asOf: later };
      return (await queries.ask(ContactAsOf, asked, call)).contact !== null;
    }),
    probe(ContactsByIds, 'get', async (of) => {
      const { items } = await queries.ask(ContactsByIds, { ids: [records[of].contactId] }, call);
      return items[0] !== null;
    }),
    probe(PossibleDuplicates, 'found by how it is reached', async (of) => {
      const identities = [{ channel: 'telegram-username', value: `${of}_here` } as const];
      const { items } = await queries.ask(PossibleDuplicates, { name: of, identities }, call);
      return items.some(({ contact }) => contact.id === records[of].contactId);
    }),
    probe(CardsByChat, 'card', async (of) => {
      const { items } = await queries.ask(CardsByChat, { ids: [records[of].chatId] }, call);
      const shown = items.flatMap(({ contact, currentDeal }) => [contact !== null, currentDeal !== null]);
      if (shown[0] !== shown[1]) throw new Error('A card shows half of what is in the same hands');
      return shown[0] ?? false;
    }),
  ];
}

/** One command by what it is done to. */
export const doing =
  ({ way, call, records }: Asking) =>
  <Definition extends CommandDefinition>(definition: Definition, input: (bundle: Bundle) => InputOf<Definition>) =>
    probe(definition, 'done', async (of) => {
      const sent = way.commands.send(definition, input(records[of]), { ...call, idempotencyKey: randomUUID() });
      const code = await sent.then(() => undefined, codeOf);
      if (code !== undefined && !code.endsWith('.not-found')) throw new Error(`${definition.name}: ${code}`);
      return code === undefined;
    });

/** Each asks for what is so already, but for a deal that is created. */
function changes(asking: Asking): readonly Probe[] {
  const { records } = asking;
  const done = doing(asking);
  const { stageId, mine } = records;
  // Only a member can be named, and whoever is none answers for what is others’.
  const named = ({ assigneeId }: Bundle) => (assigneeId === records.others.assigneeId ? mine.assigneeId : assigneeId);
  return [
    done(MoveDealToStage, ({ dealId }) => ({ dealId, stageId })),
    done(ReopenDeal, ({ dealId }) => ({ dealId, stageId })),
    done(LinkDealToChat, ({ dealId, chatId }) => ({ dealId, chatId })),
    done(CreateDeal, ({ contactId }) => ({ contactId, title: 'Made here' })),
    done(AssignDeal, (bundle) => ({ dealId: bundle.dealId, assigneeId: named(bundle) })),
    done(AssignLead, (bundle) => ({ leadId: bundle.leadId, assigneeId: named(bundle) })),
    done(UpdateLead, ({ leadId }) => ({ leadId, request: 'A bigger roof' })),
    done(DiscardLead, ({ leadId }) => ({ leadId, reason: 'For a moment' })),
    done(ReopenLead, ({ leadId }) => ({ leadId })),
    qualifies(asking),
    done(AssignContact, (bundle) => ({ contactId: bundle.contactId, assigneeId: named(bundle) })),
    done(SetDealCollaborators, ({ dealId, collaboratorIds }) => ({ dealId, collaboratorIds })),
    done(SetContactCollaborators, ({ contactId, collaboratorIds }) => ({ contactId, collaboratorIds })),
  ];
}

/** With a contact that never was: a lead in reach is refused for the contact, any other for itself. */
const qualifies = ({ way, call, records }: Asking): Probe =>
  probe(QualifyLead, 'done', async (of) => {
    const input = { leadId: records[of].leadId, contactId: randomUUID() };
    const sent = way.commands.send(QualifyLead, input, { ...call, idempotencyKey: randomUUID() });
    const code = (await sent.then(() => undefined, codeOf)) ?? 'done';
    if (!['crm.contact.not-found', 'crm.lead.not-found'].includes(code)) throw new Error(`qualify: ${code}`);
    return code === 'crm.contact.not-found';
  });

/** What is not as it should be: one sentence each. */
export async function wrongOf(probes: readonly Probe[], seen: readonly Whose[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { operation, as, sees } of probes)
    for (const of of whose) {
      const found = await sees(of);
      if (found !== seen.includes(of)) wrong.push(`${operation} (${as}) ${found ? 'shows' : 'hides'} ${of}`);
    }
  return wrong;
}
