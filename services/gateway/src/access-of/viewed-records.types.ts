import { operations, type Permission, type ServiceName } from '@parley/contracts';
import { z } from 'zod';

/** How records of a kind are reached: by which query each is shown, and by which permissions it is seen and changed. */
type ViewedRecord = {
  readonly service: ServiceName;
  readonly shownBy: string;
  /** What names one record of the kind in an input, or something that goes by it. */
  readonly idFields: readonly string[];
  readonly permissions: readonly Permission[];
};

const requiring = z.object({ required: z.array(z.string()).default([]) });

/** What an input can't do without. */
const requiredBy = (input: z.ZodType): readonly string[] =>
  requiring.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).required;

/** The query that shows records of the kind, and whatever its service does with one of them for a member. */
function operationsOn({ service, shownBy, idFields }: ViewedRecord): readonly string[] {
  const forMembers = operations.filter(
    ({ name, permission }) => name.startsWith(`${service}.`) && permission !== 'internal',
  );
  const naming = forMembers.filter(({ input }) => requiredBy(input).some((field) => idFields.includes(field)));
  return [shownBy, ...naming.map(({ name }) => name)];
}

const viewed = (record: ViewedRecord) => ({ ...record, operations: operationsOn(record) });

export const viewedRecords = {
  deal: viewed({
    ...{ service: 'crm', shownBy: 'crm.deals-by-ids', idFields: ['dealId'] },
    permissions: ['deals:read', 'deals:write'],
  }),
  lead: viewed({
    ...{ service: 'crm', shownBy: 'crm.leads-by-ids', idFields: ['leadId'] },
    permissions: ['leads:read', 'leads:write'],
  }),
  contact: viewed({
    ...{ service: 'crm', shownBy: 'crm.contacts-by-ids', idFields: ['contactId'] },
    permissions: ['contacts:read', 'contacts:write'],
  }),
  chat: viewed({
    ...{ service: 'messaging', shownBy: 'messaging.chats-by-ids', idFields: ['chatId', 'sendId'] },
    permissions: ['chats:read', 'messages:send'],
  }),
  proposal: viewed({
    ...{ service: 'agents', shownBy: 'agents.proposals-by-ids', idFields: ['proposalId'] },
    permissions: ['proposals:read', 'proposals:decide'],
  }),
};

export type RecordKind = keyof typeof viewedRecords;
