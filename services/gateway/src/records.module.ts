import type { Provider } from '@nestjs/common';

import { ActivityReading } from './activity/activity-reading.loader.js';
import { ReachedRecords } from './activity/reached-records.loader.js';
import { ActivityResolver } from './activity/activity.resolver.js';
import { LiveActivity } from './activity/live-activity.subscription.js';
import { AccessOfResolver } from './access-of/access-of.resolver.js';
import { AgentMutationsResolver } from './agents/agent-mutations.resolver.js';
import { AgentsResolver } from './agents/agents.resolver.js';
import { WaitingGuardianshipsResolver } from './agents/waiting-guardianships.resolver.js';
import { GuardianMutationsResolver } from './agents/guardian-mutations.resolver.js';
import { AuditLogVerificationResolver } from './audit-log/audit-log-verification.resolver.js';
import { AuditLogResolver } from './audit-log/audit-log.resolver.js';
import { ApiKeyMutationsResolver } from './api-keys/api-key-mutations.resolver.js';
import { ApiKeysResolver } from './api-keys/api-keys.resolver.js';
import { ChannelAccountConnectionSubscription } from './channel-accounts/channel-account-connection.subscription.js';
import { ChannelAccountMutationsResolver } from './channel-accounts/channel-account-mutations.resolver.js';
import { ChannelAccountsResolver } from './channel-accounts/channel-accounts.resolver.js';
import { TelegramChatsResolver } from './channel-accounts/telegram-chats.resolver.js';
import { TelegramConnectionResolver } from './channel-accounts/telegram-connection.resolver.js';
import { AssignChatResolver } from './chats/assign-chat.resolver.js';
import { ChatFieldsResolver } from './chats/chat-fields.resolver.js';
import { ChatsResolver } from './chats/chats.resolver.js';
import { MarkChatReadResolver } from './chats/mark-chat-read.resolver.js';
import { SetChatCollaboratorsResolver } from './chats/set-chat-collaborators.resolver.js';
import { PasswordResolver } from './credentials/password.resolver.js';
import { crmRecords } from './crm-records.module.js';
import { EntryRulesResolver } from './entry-rules/entry-rules.resolver.js';
import { Explain } from './explain/explain.loader.js';
import { ExplainResolver } from './explain/explain.resolver.js';
import { FollowUpMutationsResolver } from './follow-ups/follow-up-mutations.resolver.js';
import { FollowUpsResolver } from './follow-ups/follow-ups.resolver.js';
import { AccountResolver } from './identity/account.resolver.js';
import { MeResolver } from './identity/me.resolver.js';
import { SignInResolver } from './identity/sign-in.resolver.js';
import { AcceptInvitationResolver } from './invitations/accept-invitation.resolver.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { MemberMutationsResolver } from './members/member-mutations.resolver.js';
import { MembersResolver } from './members/members.resolver.js';
import { SignUpResolver } from './sign-ups/sign-up.resolver.js';
import { ImportMessagesResolver } from './imports/import-messages.resolver.js';
import { MessageTemplateMutationsResolver } from './message-templates/message-template-mutations.resolver.js';
import { MessageTemplatesResolver } from './message-templates/message-templates.resolver.js';
import { MessageFieldsResolver } from './messages/message-fields.resolver.js';
import { OAuthClientMutationsResolver } from './oauth/oauth-client-mutations.resolver.js';
import { OAuthClientsResolver } from './oauth/oauth-clients.resolver.js';
import { ProgramsResolver } from './oauth/programs.resolver.js';
import { OidcResolver } from './oidc/oidc.resolver.js';
import { OrganizationMutationsResolver } from './organizations/organization-mutations.resolver.js';
import { OrganizationExportsResolver } from './organization-exports/organization-exports.resolver.js';
import { OrganizationsResolver } from './organizations/organizations.resolver.js';
import { ProposalDraftSubscription } from './proposals/proposal-draft.subscription.js';
import { ProposalFieldsResolver, StageMoveFieldsResolver } from './proposals/proposal-fields.resolver.js';
import { ProposalMutationsResolver } from './proposals/proposal-mutations.resolver.js';
import { ProposalsResolver } from './proposals/proposals.resolver.js';
import { RoleMutationsResolver } from './roles/role-mutations.resolver.js';
import { RolesResolver } from './roles/roles.resolver.js';
import { SecondFactorResolver } from './second-factors/second-factor.resolver.js';
import { CancelSendResolver } from './sends/cancel-send.resolver.js';
import { ResolveSendResolver } from './sends/resolve-send.resolver.js';
import { SendMessageResolver } from './sends/send-message.resolver.js';
import { SendsResolver } from './sends/sends.resolver.js';
import { SignInsResolver } from './sign-ins/sign-ins.resolver.js';
import { TelegramWidgetResolver } from './telegram-widget/telegram-widget.resolver.js';
import { StaffAccessMutationsResolver } from './staff-access/staff-access-mutations.resolver.js';
import { StaffAccessResolver } from './staff-access/staff-access.resolver.js';
import { TeamMutationsResolver } from './teams/team-mutations.resolver.js';
import { TeamsResolver } from './teams/teams.resolver.js';
import { UsageResolver } from './usage/usage.resolver.js';

/** What the schema is made of, record by record. */
export const records: readonly Provider[] = [
  ...crmRecords,
  ActivityReading,
  ReachedRecords,
  ActivityResolver,
  LiveActivity,
  AccessOfResolver,
  AgentMutationsResolver,
  AgentsResolver,
  GuardianMutationsResolver,
  WaitingGuardianshipsResolver,
  AuditLogResolver,
  AuditLogVerificationResolver,
  ApiKeyMutationsResolver,
  ApiKeysResolver,
  ChannelAccountConnectionSubscription,
  ChannelAccountMutationsResolver,
  ChannelAccountsResolver,
  TelegramChatsResolver,
  TelegramConnectionResolver,
  AssignChatResolver,
  ChatFieldsResolver,
  ChatsResolver,
  MarkChatReadResolver,
  SetChatCollaboratorsResolver,
  EntryRulesResolver,
  Explain,
  ExplainResolver,
  FollowUpMutationsResolver,
  FollowUpsResolver,
  AccountResolver,
  MeResolver,
  SignInResolver,
  SignUpResolver,
  AcceptInvitationResolver,
  InvitationsResolver,
  MemberMutationsResolver,
  MembersResolver,
  ImportMessagesResolver,
  MessageFieldsResolver,
  MessageTemplateMutationsResolver,
  MessageTemplatesResolver,
  OAuthClientMutationsResolver,
  OAuthClientsResolver,
  ProgramsResolver,
  OidcResolver,
  TelegramWidgetResolver,
  OrganizationMutationsResolver,
  OrganizationExportsResolver,
  OrganizationsResolver,
  ProposalDraftSubscription,
  ProposalFieldsResolver,
  StageMoveFieldsResolver,
  ProposalMutationsResolver,
  ProposalsResolver,
  RoleMutationsResolver,
  RolesResolver,
  CancelSendResolver,
  ResolveSendResolver,
  SendMessageResolver,
  SendsResolver,
  PasswordResolver,
  SecondFactorResolver,
  SignInsResolver,
  StaffAccessMutationsResolver,
  StaffAccessResolver,
  TeamMutationsResolver,
  TeamsResolver,
  UsageResolver,
];
