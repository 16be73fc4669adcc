import { AgentBudgetSet, proposalEvents, runEvents, turnEvents } from './agents/agents.events.js';
import * as agents from './agents/agents.operations.js';
import { usageEvents } from './billing/billing.events.js';
import * as billing from './billing/billing.operations.js';
import { automationRuleEvents, automationRunEvents } from './crm/automation-rule.events.js';
import * as automationRule from './crm/automation-rule.operations.js';
import { companyEvents } from './crm/company.events.js';
import * as company from './crm/company.operations.js';
import { contactEvents } from './crm/contact.events.js';
import * as contact from './crm/contact.operations.js';
import * as crmCommands from './crm/crm.commands.js';
import * as crmQueries from './crm/crm.queries.js';
import * as dealBoard from './crm/deal-board.queries.js';
import * as crmVersions from './crm/versions.queries.js';
import { currentDealEvents, dealEvents } from './crm/deal.events.js';
import { dwellEvents } from './crm/dwell.events.js';
import * as duplicate from './crm/duplicate.operations.js';
import * as merge from './crm/merge.operations.js';
import { fieldEvents } from './crm/field.events.js';
import * as field from './crm/field.operations.js';
import { jobEvents } from './crm/job.events.js';
import * as job from './crm/job.operations.js';
import * as recordExport from './crm/record-export.operations.js';
import * as recordImport from './crm/record-import.operations.js';
import { leadEvents } from './crm/lead.events.js';
import * as lead from './crm/lead.operations.js';
import { fileEvents } from './crm/file.events.js';
import * as file from './crm/file.operations.js';
import { noteEvents } from './crm/note.events.js';
import * as note from './crm/note.operations.js';
import * as recycleBin from './crm/recycle-bin.operations.js';
import { territoryApplicationEvents, territoryEvents } from './crm/territory.events.js';
import { taskEvents } from './crm/task.events.js';
import * as task from './crm/task.operations.js';
import * as territory from './crm/territory.operations.js';
import { pipelineEvents } from './crm/pipeline.events.js';
import * as pipeline from './crm/pipeline.operations.js';
import type { EventDefinition } from './define-event.js';
import type { CommandDefinition, QueryDefinition } from './define-operation.js';
import * as accessOf from './identity/access-of.operations.js';
import * as auditLog from './identity/audit-log.operations.js';
import * as agentIdentity from './identity/agent.operations.js';
import * as apiKeys from './identity/api-keys.operations.js';
import * as credential from './identity/credential.operations.js';
import { identityEvents } from './identity/identity.events.js';
import * as identity from './identity/identity.operations.js';
import * as entryRules from './identity/entry-rules.operations.js';
import * as oauth from './identity/oauth.operations.js';
import * as keyring from './identity/keyring.operations.js';
import * as oidc from './identity/oidc.operations.js';
import * as organization from './identity/organization.operations.js';
import * as organizationExport from './identity/organization-export.operations.js';
import * as role from './identity/role.operations.js';
import * as staffAccess from './identity/staff-access.operations.js';
import * as team from './identity/team.operations.js';
import * as telegramWidget from './identity/telegram-widget.operations.js';
import * as secondFactorRule from './identity/second-factor-rule.operations.js';
import * as signUp from './identity/sign-up.operations.js';
import * as account from './identity/account.operations.js';
import * as member from './identity/member.operations.js';
import * as invitation from './identity/invitation.operations.js';
import * as mails from './identity/mails.operations.js';
import * as signIn from './identity/sign-in.operations.js';
import { accessQueryOf } from './log/access.queries.js';
import { logQueriesOf, type ServiceName, serviceNames } from './log/log.queries.js';
import { channelAccountEvents } from './messaging/channel-account.events.js';
import { conversationEvents } from './messaging/conversation.events.js';
import * as importMessages from './messaging/import-messages.js';
import { messageEvents } from './messaging/message.events.js';
import * as messagingCommands from './messaging/messaging.commands.js';
import * as messagingQueries from './messaging/messaging.queries.js';
import { sendEvents } from './messaging/send.events.js';
import { telegramSideEvents } from './messaging/telegram-side.events.js';
import * as openWork from './open-work.js';
import { followUpEvents, messageTemplateEvents } from './outreach/outreach.events.js';
import * as outreach from './outreach/outreach.operations.js';

/** Every event that crosses the border of a service, by the service that owns it: what the relay publishes. */
export const eventsOf: Readonly<Record<ServiceName, readonly EventDefinition[]>> = {
  identity: [...identityEvents],
  crm: [
    ...contactEvents,
    ...companyEvents,
    ...leadEvents,
    ...fileEvents,
    ...noteEvents,
    ...taskEvents,
    ...jobEvents,
    ...dealEvents,
    ...currentDealEvents,
    ...dwellEvents,
    ...pipelineEvents,
    ...fieldEvents,
    ...territoryEvents,
    ...territoryApplicationEvents,
    ...automationRuleEvents,
    ...automationRunEvents,
  ],
  messaging: [...messageEvents, ...conversationEvents, ...sendEvents, ...channelAccountEvents, ...telegramSideEvents],
  agents: [AgentBudgetSet, ...turnEvents, ...runEvents, ...proposalEvents],
  outreach: [...messageTemplateEvents, ...followUpEvents],
  billing: [...usageEvents],
};

type OperationDefinition = CommandDefinition | QueryDefinition;

const isOperation = (value: unknown): value is OperationDefinition =>
  typeof value === 'object' && value !== null && 'kind' in value && 'permission' in value && 'input' in value;

const inModules = (...modules: readonly object[]): readonly OperationDefinition[] =>
  modules.flatMap((module): readonly unknown[] => Object.values(module)).filter(isOperation);

/** Every command and query, in the order of its name. */
export const operations: readonly OperationDefinition[] = [
  ...inModules(
    accessOf,
    account,
    agents,
    auditLog,
    agentIdentity,
    apiKeys,
    automationRule,
    billing,
    company,
    contact,
    duplicate,
    merge,
    credential,
    crmCommands,
    crmQueries,
    crmVersions,
    recycleBin,
    dealBoard,
    field,
    file,
    identity,
    importMessages,
    job,
    recordExport,
    recordImport,
    keyring,
    lead,
    mails,
    messagingCommands,
    messagingQueries,
    note,
    entryRules,
    oauth,
    oidc,
    openWork,
    outreach,
    pipeline,
    signIn,
    member,
    invitation,
    organization,
    organizationExport,
    role,
    secondFactorRule,
    signUp,
    staffAccess,
    task,
    team,
    telegramWidget,
    territory,
  ),
  ...inModules(...serviceNames.map(logQueriesOf)),
  ...serviceNames.map(accessQueryOf),
].toSorted((a, b) => a.name.localeCompare(b.name));
