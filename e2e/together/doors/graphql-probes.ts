import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { type Caller, Unanswered } from '../../journey/caller.js';
import type { Records, Whose } from './records.js';
import { isIn, type Probe } from './row-probes.js';

const listed = z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })), totalCount: z.int() });
const one = z.object({ id: z.string() }).nullable();

type Written = (of: Whose) => string;

/** Asks what the public API shows of one record. */
class Asked {
  constructor(private readonly caller: Caller) {}

  list([field, as]: readonly [string, string], args: Written, idOf: Written): Probe {
    const sees = async (of: Whose) => {
      const given = args(of);
      const query = `{ ${field}(first: 50${given && `, ${given}`}) { edges { node { id } } totalCount } }`;
      return isIn(await this.read(field, query, listed), idOf(of));
    };
    return { operation: field, as, sees };
  }

  get([field, as]: readonly [string, string], args: Written): Probe {
    const sees = async (of: Whose) => (await this.read(field, `{ ${field}(${args(of)}) { id } }`, one)) !== null;
    return { operation: field, as, sees };
  }

  change(field: string, input: Written): Probe {
    const sees = (of: Whose) => {
      const given = `idempotencyKey: "${randomUUID()}", ${input(of)}`;
      const query = `mutation { ${field}(input: { ${given} }) { position } }`;
      return this.caller.ask({ query, answer: z.unknown() }).then(() => true, notThere);
    };
    return { operation: field, as: 'done', sees };
  }

  private async read<Answer>(field: string, query: string, answer: z.ZodType<Answer>): Promise<Answer> {
    const answered = await this.caller.ask({ query, answer: z.record(z.string(), z.unknown()) });
    return answer.parse(answered[field]);
  }
}

/** The same of crm as the public API shows it. */
export function graphqlProbes(caller: Caller, records: Records): readonly Probe[] {
  const asked = new Asked(caller);
  const dealId = (of: Whose) => records[of].dealId;
  const contactId = (of: Whose) => records[of].contactId;
  const leadId = (of: Whose) => records[of].leadId;
  const leads = (as: string, args: Written) => asked.list(['leads', as], args, leadId);
  const deals = (as: string, args: Written) => asked.list(['deals', as], args, dealId);
  const contacts = (as: string, args: Written) => asked.list(['contacts', as], args, contactId);
  const later = 'asOf: "2999-01-01T00:00:00Z"';
  const stage = `stageId: "${records.stageId}"`;
  const shared = (of: Whose) => `collaboratorIds: ${JSON.stringify(records[of].collaboratorIds)}`;
  return [
    ...byHand(asked, records),
    leads('list', () => ''),
    leads('search', (of) => `search: "${of}"`),
    asked.get(['lead', 'get'], (of) => `id: "${leadId(of)}"`),
    asked.change('discardLead', (of) => `leadId: "${leadId(of)}", reason: "For a moment"`),
    asked.change('reopenLead', (of) => `leadId: "${leadId(of)}"`),
    deals('list', () => ''),
    deals('filter', (of) => `filter: { not: { not: { contactId: { eq: "${contactId(of)}" } } } }`),
    deals('sort', () => 'orderBy: [{ field: TITLE, direction: ASC }]'),
    deals('column of the board', () => `filter: { stageId: { eq: "${records.stageId}" } }`),
    deals('as they stood', () => later),
    contacts('list', () => ''),
    contacts('as they stood', () => later),
    contacts('search', (of) => `search: "${of}"`),
    asked.get(['deal', 'get'], (of) => `id: "${dealId(of)}"`),
    asked.get(['deal', 'as it stood'], (of) => `id: "${dealId(of)}", ${later}`),
    asked.get(['contact', 'as it stood'], (of) => `id: "${contactId(of)}", ${later}`),
    asked.get(['contact', 'get'], (of) => `id: "${contactId(of)}"`),
    asked.change('moveDealToStage', (of) => `dealId: "${dealId(of)}", ${stage}`),
    asked.change('reopenDeal', (of) => `dealId: "${dealId(of)}", ${stage}`),
    asked.change('linkDealToChat', (of) => `dealId: "${dealId(of)}", chatId: "${records[of].chatId}"`),
    asked.change('setDealCollaborators', (of) => `dealId: "${dealId(of)}", ${shared(of)}`),
    asked.change('setContactCollaborators', (of) => `contactId: "${contactId(of)}", ${shared(of)}`),
    asked.change('createDeal', (of) => `contactId: "${contactId(of)}", title: "Made there"`),
  ];
}

/** Contacts, companies and deals as members keep them by hand. */
function byHand(asked: Asked, records: Records): readonly Probe[] {
  const companyId = (of: Whose) => records[of].companyId;
  const contactId = (of: Whose) => records[of].contactId;
  return [
    asked.list(['companies', 'list'], () => '', companyId),
    asked.get(['company', 'get'], (of) => `id: "${companyId(of)}"`),
    asked.change('updateCompany', (of) => `companyId: "${companyId(of)}", industry: "Roofs"`),
    asked.change('updateContact', (of) => `contactId: "${contactId(of)}", role: "Buyer"`),
    asked.change('updateDeal', (of) => `dealId: "${records[of].dealId}", description: "In spring"`),
    asked.change('addContactIdentity', (of) => `contactId: "${contactId(of)}", channel: MAIL, value: "a@example.org"`),
  ];
}

/** Whether a refusal says that it never was. */
function notThere(error: unknown): false {
  if (error instanceof Unanswered && error.message.includes('.not-found"')) return false;
  throw error;
}
