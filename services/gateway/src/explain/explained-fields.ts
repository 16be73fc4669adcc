import { unknownField } from './explain.errors.js';

export type Explained = 'deal' | 'lead' | 'contact' | 'message' | 'proposal' | 'send';

/** The events that change a field; `every` where any event of the record does. */
type Changing = readonly string[] | 'every';
type Fields = Readonly<Record<string, Changing>>;

const each = (aggregate: string, ...happened: readonly string[]) => happened.map((what) => `${aggregate}.${what}`);

/** Several fields that the same events change. */
const alike = (names: string, changing: Changing): Fields =>
  Object.fromEntries(names.split(' ').map((name) => [name, changing]));

const written = each('messaging.message', 'received', 'sent');
const proposed = each('agents.proposal', 'created');
const decided = each('agents.proposal', 'approved', 'rejected');
const requested = each('messaging.send', 'requested');
const undone = each('messaging.send', 'waiting', 'failed', 'refused', 'cancelled');

/** What members write down of a contact. */
const entered =
  'name firstName middleName lastName role language gender birthDate address tags description lawfulBasis lawfulBasisNote ' +
  'status source processingWay customFields';

/** What changes each field of the records that can be explained, by its name in the schema. */
const fields: Readonly<Record<Explained, Fields>> = {
  deal: {
    ...alike('stage isOpen', each('crm.deal', 'created', 'moved-to-stage', 'reopened')),
    ...alike('assignee team', each('crm.deal', 'created', 'assigned')),
    collaborators: each('crm.deal', 'created', 'collaborators-changed'),
    ...alike('title amount expectedCloseOn company contacts description', each('crm.deal', 'created', 'changed')),
    ...alike('lostReason lostNote', each('crm.deal', 'created', 'changed')),
    ...alike('pipeline contact chat lead createdAt', each('crm.deal', 'created')),
    ...alike('changedAt version', 'every'),
  },
  lead: {
    ...alike('name phone mail companyName request source createdAt', each('crm.lead', 'created')),
    collaborators: each('crm.lead', 'created', 'collaborators-changed'),
    ...alike('contact deal', each('crm.lead', 'created', 'qualified')),
    ...alike('assignee team', each('crm.lead', 'created', 'assigned')),
    status: each('crm.lead', 'created', 'qualified', 'discarded', 'reopened'),
    discardReason: each('crm.lead', 'created', 'discarded', 'reopened'),
    ...alike('changedAt version', 'every'),
  },
  contact: {
    ...alike('username createdAt', each('crm.contact', 'created')),
    ...alike(entered, each('crm.contact', 'created', 'changed')),
    identities: each('crm.contact', 'created', 'identity-added', 'identity-removed'),
    ...alike('assignee team', each('crm.contact', 'created', 'assigned')),
    collaborators: each('crm.contact', 'created', 'collaborators-changed'),
    chats: each('crm.contact', 'created', 'chat-added'),
    company: each('crm.contact', 'created', 'company-linked', 'company-unlinked'),
    version: 'every',
  },
  message: {
    ...alike('text entities attachment editedAt', [...written, ...each('messaging.message', 'edited')]),
    ...alike('chat direction externalId senderName sentAt send sendId', written),
    isDeleted: [...written, ...each('messaging.message', 'deleted')],
    version: 'every',
  },
  proposal: {
    ...alike('agentId runId action draft move reasons verdicts chat contact sourceMessages createdAt', proposed),
    ...alike('decidedBy decidedAt', [...proposed, ...decided]),
    editedText: [...proposed, ...each('agents.proposal', 'approved')],
    rejectionReason: [...proposed, ...each('agents.proposal', 'rejected')],
    code: [...proposed, ...each('agents.proposal', 'superseded', 'failed')],
    ...alike('send message', [...proposed, ...each('agents.proposal', 'approved', 'sent', 'failed')]),
    ...alike('status version', 'every'),
  },
  send: {
    ...alike('text chat proposal requestedAt', requested),
    ...alike('code waitingUntil', [...requested, ...undone]),
    attemptCount: [...requested, ...each('messaging.send', 'attempted')],
    message: [...requested, ...each('messaging.send', 'sent')],
    ...alike('status version', 'every'),
  },
};

export const isExplained = (type: string): type is Explained => Object.hasOwn(fields, type);

/** The names of the fields that can be explained, in order. */
export const fieldsOf = (type: string): readonly string[] =>
  isExplained(type) ? Object.keys(fields[type]).toSorted() : [];

/**
 * Whether an event of a record counts where one field of it is asked for; every one does where the record is.
 * @throws DomainError `invalid` `explain.field-unknown`
 */
export function changesOf(type: string, field: string | null | undefined): (eventType: string) => boolean {
  if (field === null || field === undefined) return () => true;
  const changing = isExplained(type) ? new Map(Object.entries(fields[type])).get(field) : undefined;
  if (changing === undefined) throw unknownField(type, field, fieldsOf(type));
  return (eventType) => changing === 'every' || changing.includes(eventType);
}
