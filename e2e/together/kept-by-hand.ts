import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Shop } from './shop.js';

const named = z.object({ id: z.string() });

/** A company that a member entered; its id. */
export async function companyOf({ caller }: Shop): Promise<string> {
  const input = { idempotencyKey: randomUUID(), name: `Company ${randomUUID()}` };
  const query = 'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } } }';
  const answer = z.object({ createCompany: z.object({ company: named }) });
  return (await caller.ask({ query, variables: { input }, answer })).createCompany.company.id;
}

/** A rule that makes a task of each new deal of a title that none has; its id. */
export async function ruleOf({ caller }: Shop): Promise<string> {
  const definition = {
    trigger: { on: 'DEAL_CREATED' },
    conditions: { title: { eq: randomUUID() } },
    actions: [{ do: 'CREATE_TASK', title: 'Call' }],
  };
  const input = { idempotencyKey: randomUUID(), name: 'Call first', definition };
  const query =
    'mutation ($input: CreateAutomationRuleInput!) { createAutomationRule(input: $input) { automationRule { id } } }';
  const answer = z.object({ createAutomationRule: z.object({ automationRule: named }) });
  return (await caller.ask({ query, variables: { input }, answer })).createAutomationRule.automationRule.id;
}

/** Somebody whom a member knows, with one way to reach them. */
export async function reachedContactOf({ caller }: Shop) {
  const identities = [{ channel: 'PHONE', value: '+49 30 901820' }];
  const input = { idempotencyKey: randomUUID(), name: 'Anna', identities };
  const query =
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id identities { id } } } }';
  const contact = z.object({ id: z.string(), identities: z.tuple([named]) });
  const answer = z.object({ createContact: z.object({ contact }) });
  const { createContact } = await caller.ask({ query, variables: { input }, answer });
  return { contactId: createContact.contact.id, identityId: createContact.contact.identities[0].id };
}
