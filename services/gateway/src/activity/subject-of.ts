import { type Permission, recordRef } from '@parley/contracts';

export type SubjectKind =
  | 'chat'
  | 'message'
  | 'contact'
  | 'company'
  | 'lead'
  | 'deal'
  | 'note'
  | 'task'
  | 'job'
  | 'file'
  | 'pipeline'
  | 'proposal'
  | 'send'
  | 'channel-account'
  | 'agent-run'
  | 'turn'
  | 'message-template'
  | 'follow-up'
  | 'member'
  | 'role'
  | 'team'
  | 'invitation'
  | 'api-key'
  | 'agent'
  | 'organization';

export type Subject = { readonly type: SubjectKind; readonly id: string };

type About = { readonly kind: SubjectKind; readonly field: string; readonly permission: Permission };

const about = (kind: SubjectKind, field: string, permission: Permission): About => ({ kind, field, permission });

/** What events of each aggregate are about, and who may see them. What is not listed is shown to nobody. */
const aggregates: Readonly<Record<string, About>> = {
  'messaging.message': about('message', 'messageId', 'chats:read'),
  'messaging.chat': about('chat', 'chatId', 'chats:read'),
  'messaging.conversation': about('chat', 'chatId', 'chats:read'),
  'messaging.recipient': about('chat', 'chatId', 'chats:read'),
  'messaging.send': about('send', 'sendId', 'chats:read'),
  'messaging.channel-account': about('channel-account', 'channelAccountId', 'channel-accounts:read'),
  'crm.contact': about('contact', 'contactId', 'contacts:read'),
  'crm.company': about('company', 'companyId', 'companies:read'),
  'crm.lead': about('lead', 'leadId', 'leads:read'),
  'crm.deal': about('deal', 'dealId', 'deals:read'),
  'crm.automation-run': about('deal', 'dealId', 'rules:manage'),
  'crm.dwell': about('deal', 'dealId', 'deals:read'),
  'crm.note': about('note', 'noteId', 'notes:read'),
  'crm.task': about('task', 'taskId', 'tasks:read'),
  // What hangs on nothing is nobody's but whose it is; that there is one is for those who answer for the organization.
  'crm.file': about('file', 'fileId', 'audit:read'),
  'crm.job': about('job', 'jobId', 'change-sets:read'),
  'crm.chat': about('chat', 'chatId', 'deals:read'),
  'crm.pipeline': about('pipeline', 'pipelineId', 'pipelines:read'),
  'agents.proposal': about('proposal', 'proposalId', 'proposals:read'),
  'agents.agent': about('agent', 'agentId', 'members:read'),
  'agents.run': about('agent-run', 'runId', 'proposals:read'),
  'agents.model': about('agent-run', 'runId', 'proposals:read'),
  'agents.turn': about('turn', 'turnId', 'proposals:read'),
  'outreach.message-template': about('message-template', 'messageTemplateId', 'templates:read'),
  'outreach.follow-up': about('follow-up', 'followUpId', 'follow-ups:read'),
  'identity.member': about('member', 'memberId', 'organization:read'),
  'identity.invitation': about('invitation', 'invitationId', 'members:manage'),
  'identity.agent': about('agent', 'agentId', 'members:read'),
  'identity.api-key': about('api-key', 'apiKeyId', 'api-keys:manage'),
  'identity.role': about('role', 'roleId', 'members:read'),
  'identity.team': about('team', 'teamId', 'teams:read'),
};

/** Facts about the organization itself. */
const ofOrganization: Readonly<Record<string, Permission>> = {
  'billing.usage': 'usage:read',
  'billing.plan': 'usage:read',
  'identity.organization': 'organization:read',
  'identity.organization-export': 'organization:manage',
  'identity.access': 'audit:read',
  'identity.audit-log': 'audit:read',
  'messaging.telegram-side': 'channel-accounts:read',
  'crm.field': 'fields:read',
  'crm.automation-rule': 'rules:manage',
  'crm.territory': 'territories:manage',
  'crm.territory-application': 'territories:manage',
  'identity.entry-rules': 'organization:manage',
  'identity.second-factor-rule': 'organization:read',
  'identity.staff-access': 'organization:read',
  'identity.oauth-client': 'api-keys:manage',
  'identity.program': 'api-keys:manage',
};

export type SeenEvent = { readonly type: string; readonly data: unknown; readonly tenantId: string };

export type Sight = {
  readonly subject: Subject;
  readonly permission: Permission;
  readonly chatId: string | undefined;
  /** The record that it hangs on: whoever doesn't see that sees nothing of this either. */
  readonly on?: Sight;
};

/** What hangs on a record that its events name. */
const hanging: readonly SubjectKind[] = ['note'];

/** What an event is about and which permission shows it; nothing for an event that is no activity. */
export function sightOf({ type, data, tenantId }: SeenEvent): Sight | undefined {
  const aggregate = type.split('.').slice(0, 2).join('.');
  const permission = ofOrganization[aggregate];
  if (permission) return { subject: { type: 'organization', id: tenantId }, permission, chatId: undefined };

  const known = aggregates[aggregate];
  const id = known && textIn(data, known.field);
  if (!known || id === undefined) return undefined;
  const sight = { subject: { type: known.kind, id }, permission: known.permission, chatId: textIn(data, 'chatId') };
  const on = hanging.includes(known.kind) ? recordUnder(data) : undefined;
  return on ? { ...sight, on } : sight;
}

function recordUnder(data: unknown): Sight | undefined {
  const { data: record } = recordRef.safeParse(valueIn(data, 'record'));
  const known = record && aggregates[`crm.${record.type}`];
  return known && { subject: record, permission: known.permission, chatId: undefined };
}

/** What kind of thing events of this type are about; nothing where that is no record. */
export const kindAbout = (type: string): SubjectKind | undefined => {
  const aggregate = type.split('.').slice(0, 2).join('.');
  return aggregate in ofOrganization ? 'organization' : aggregates[aggregate]?.kind;
};

function textIn(data: unknown, field: string): string | undefined {
  const found = valueIn(data, field);
  return typeof found === 'string' ? found : undefined;
}

const valueIn = (data: unknown, field: string): unknown =>
  typeof data === 'object' && data !== null ? new Map<string, unknown>(Object.entries(data)).get(field) : undefined;
