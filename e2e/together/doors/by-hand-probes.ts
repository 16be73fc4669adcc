import { randomUUID } from 'node:crypto';

import {
  AddContactIdentity,
  AssignCompany,
  CompaniesByIds,
  CompanyAsOf,
  GetCompany,
  GetContact,
  type InputOf,
  ListCompanies,
  MergeContacts,
  RemoveContactIdentity,
  SetCompanyCollaborators,
  UnmergeContact,
  UpdateCompany,
  UpdateContact,
  UpdateDeal,
} from '@parley/contracts';

import { codeOf } from './cells.js';
import type { Whose } from './records.js';
import { type Asking, doing, isIn, later, page, probe, type Probe } from './row-probes.js';

const reachedBy = { channel: 'mail', value: 'anna@example.org' } as const;

/** Contacts, companies and deals as members keep them by hand. */
export function byHandProbes(asking: Asking): readonly Probe[] {
  const { mine, others } = asking.records;
  const done = doing(asking);
  return [
    ...companies(asking),
    ...gets(asking),
    done(UpdateCompany, ({ companyId }) => ({ companyId, industry: 'Roofs' })),
    done(AssignCompany, ({ companyId, assigneeId }) => ({
      companyId,
      assigneeId: assigneeId === others.assigneeId ? mine.assigneeId : assigneeId,
    })),
    done(SetCompanyCollaborators, ({ companyId, collaboratorIds }) => ({ companyId, collaboratorIds })),
    done(UpdateContact, ({ contactId }) => ({ contactId, role: 'Buyer' })),
    done(UpdateDeal, ({ dealId }) => ({ dealId, description: 'In spring' })),
    done(AddContactIdentity, ({ contactId }) => ({ contactId, ...reachedBy })),
    removes(asking),
    merges(asking),
    done(UnmergeContact, ({ contactId }) => ({ contactId })),
  ];
}

function companies({ way: { queries }, call, records }: Asking): readonly Probe[] {
  const listed = (as: string, input: (of: Whose) => Partial<InputOf<typeof ListCompanies>>) =>
    probe(ListCompanies, as, async (of) =>
      isIn(await queries.ask(ListCompanies, { page, ...input(of) }, call), records[of].companyId),
    );
  return [
    listed('list', () => ({})),
    listed('search', (of) => ({ search: of })),
    listed('as they stood', () => ({ asOf: later })),
    probe(CompaniesByIds, 'get', async (of) => {
      const { items } = await queries.ask(CompaniesByIds, { ids: [records[of].companyId] }, call);
      return items[0] !== null;
    }),
    probe(CompanyAsOf, 'as it stood', async (of) => {
      const asked = { id: records[of].companyId, asOf: later };
      return (await queries.ask(CompanyAsOf, asked, call)).company !== null;
    }),
  ];
}

/** What REST asks for one of. */
function gets({ way: { queries }, call, records }: Asking): readonly Probe[] {
  const got = async (asked: Promise<unknown>) => {
    const code = await asked.then(() => undefined, codeOf);
    if (code !== undefined && !code.endsWith('.not-found')) throw new Error(`get: ${code}`);
    return code === undefined;
  };
  return [
    probe(GetCompany, 'get', (of) => got(queries.ask(GetCompany, { companyId: records[of].companyId }, call))),
    probe(GetContact, 'get', (of) => got(queries.ask(GetContact, { contactId: records[of].contactId }, call))),
  ];
}

/** One with itself: a contact in reach is refused for that, any other for itself. */
const merges = ({ way, call, records }: Asking): Probe =>
  probe(MergeContacts, 'done', async (of) => {
    const { contactId } = records[of];
    const input = { leadingId: contactId, mergedId: contactId };
    const sent = way.commands.send(MergeContacts, input, { ...call, idempotencyKey: randomUUID() });
    const code = (await sent.then(() => undefined, codeOf)) ?? 'done';
    if (!['crm.contact.merged-with-itself', 'crm.contact.not-found'].includes(code)) throw new Error(`merge: ${code}`);
    return code === 'crm.contact.merged-with-itself';
  });

/** An identity that never was: a contact in reach is refused for the identity, any other for itself. */
const removes = ({ way, call, records }: Asking): Probe =>
  probe(RemoveContactIdentity, 'done', async (of) => {
    const input = { contactId: records[of].contactId, identityId: randomUUID() };
    const sent = way.commands.send(RemoveContactIdentity, input, { ...call, idempotencyKey: randomUUID() });
    const code = (await sent.then(() => undefined, codeOf)) ?? 'done';
    if (!['crm.contact.not-found', 'crm.contact.identity-not-found'].includes(code)) throw new Error(`remove: ${code}`);
    return code === 'crm.contact.identity-not-found';
  });
