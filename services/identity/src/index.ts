import {
  ApiKeySecretSet,
  credentialEvents,
  DeviceSeen,
  identityEvents,
  passwordResetEvents,
  secondFactorEvents,
  InvitationSecretSet,
  linkedIdentityEvents,
  mailEvents,
  OAuthClientSecretSet,
  oidcSignInEvents,
  ProgramApproved,
  ProgramRefreshed,
  signInCodeEvents,
  signUpEvents,
  staffOfferEvents,
  SignInRefreshed,
  SignInForgotten,
  SignInSeen,
  SignInStarted,
  telegramWidgetEvents,
  userEvents,
} from '@parley/contracts';
import { PostgresKeyring } from '@parley/eventsourcing';
import { defineService, type OpenedForKeys } from '@parley/platform';

import { agentDirectory } from './agents/agent-directory/agent-directory.projection.js';
import { waitingGuardianships } from './agents/waiting-guardianships/waiting-guardianships.projection.js';
import { apiKeyList } from './api-keys/api-key-list/api-key-list.projection.js';
import { IdentityModule } from './identity.module.js';
import { IdentitySettings } from './identity.settings.js';
import { linkedIdentityList } from './identity-providers/linked-identity-list/linked-identity-list.projection.js';
import { invitationList } from './invitations/invitation-list/invitation-list.projection.js';
import { mailDirectory } from './mails/mail-directory/mail-directory.projection.js';
import { memberDirectory } from './members/member-directory/member-directory.projection.js';
import { directoryTables } from './migrations/0001-directories.migration.js';
import { keyringTables } from './migrations/0002-keyring.migration.js';
import { mailTables } from './migrations/0003-mails.migration.js';
import { roleDirectoryTable } from './migrations/0004-role-directory.migration.js';
import { apiKeyTables } from './migrations/0005-api-keys.migration.js';
import { auditLogTable } from './migrations/0006-audit-log.migration.js';
import { signInTables } from './migrations/0007-sign-in-list.migration.js';
import { memberTables } from './migrations/0008-members.migration.js';
import { invitationTables } from './migrations/0009-invitations.migration.js';
import { teamDirectoryTable } from './migrations/0010-teams.migration.js';
import { organizationTables } from './migrations/0011-organizations.migration.js';
import { organizationKeyErasure } from './migrations/0012-organization-keys.migration.js';
import { oauthTables } from './migrations/0013-oauth.migration.js';
import { secondFactorStateTable } from './migrations/0014-second-factor-states.migration.js';
import { organizationExportTable } from './migrations/0015-organization-exports.migration.js';
import { linkedIdentityTable } from './migrations/0016-linked-identities.migration.js';
import { agentDirectoryTable } from './migrations/0018-agents.migration.js';
import { chainedAuditEntries } from './migrations/0019-chained-audit-entries.migration.js';
import { waitingGuardianshipTable } from './migrations/0020-waiting-guardianships.migration.js';
import { staffAccessTables } from './migrations/0021-staff-access.migration.js';
import { senderLimits } from './migrations/0022-sender-limits.migration.js';
import { auditPlaces } from './migrations/0023-audit-places.migration.js';
import { memberList } from './members/member-list/member-list.projection.js';
import { oauthClientList } from './oauth-clients/oauth-client-list/oauth-client-list.projection.js';
import { organizationExportList } from './organization-exports/organization-export-list/organization-export-list.projection.js';
import { organizationDirectory } from './organizations/organization-directory/organization-directory.projection.js';
import { programList } from './programs/program-list/program-list.projection.js';
import { roleDirectory } from './roles/role-directory/role-directory.projection.js';
import { secondFactorStates } from './second-factors/second-factor-states/second-factor-states.projection.js';
import { knownSignIns } from './sign-ins/sign-in-list/known-sign-in.projection.js';
import { signInPlaces } from './sign-ins/sign-in-places/sign-in-places.projection.js';
import { staffAccessList } from './staff-access/staff-access-list/staff-access-list.projection.js';
import { staffOffers } from './staff-access/staff-invitations/staff-offers.projection.js';
import { teamDirectory } from './teams/team-directory/team-directory.projection.js';
import { userDirectory } from './users/user-directory/user-directory.projection.js';

export { FirstOwnerSettings } from './first-owner.settings.js';
export { IdentitySettings } from './identity.settings.js';
export { serviceOfType } from './audit-log/entry.js';
export {
  besideEntry,
  type BesideEntry,
  besideEntrySql,
  keptEntry,
  type KeptEntry,
  keptEntrySql,
} from './audit-log/kept-entry.adapter.js';
export { type Divergence, divergencesOf, ofNoService } from './audit-log/verify-audit-log/divergence.js';
export { ensureOwner, issueSignInCode } from './owner/ensure-owner.adapter.js';

export const identity = defineService({
  name: 'identity',
  module: IdentityModule,
  events: [
    ...identityEvents,
    ApiKeySecretSet,
    InvitationSecretSet,
    OAuthClientSecretSet,
    ProgramApproved,
    ProgramRefreshed,
    ...mailEvents,
    ...userEvents,
    ...oidcSignInEvents,
    ...linkedIdentityEvents,
    ...telegramWidgetEvents,
    ...credentialEvents,
    ...signInCodeEvents,
    ...signUpEvents,
    ...staffOfferEvents,
    SignInStarted,
    SignInRefreshed,
    SignInForgotten,
    SignInSeen,
    DeviceSeen,
    ...passwordResetEvents,
    ...secondFactorEvents,
  ],
  migrations: [
    directoryTables,
    keyringTables,
    mailTables,
    roleDirectoryTable,
    apiKeyTables,
    auditLogTable,
    signInTables,
    memberTables,
    invitationTables,
    teamDirectoryTable,
    organizationTables,
    organizationKeyErasure,
    oauthTables,
    secondFactorStateTable,
    organizationExportTable,
    linkedIdentityTable,
    agentDirectoryTable,
    chainedAuditEntries,
    waitingGuardianshipTable,
    staffAccessTables,
    senderLimits,
    auditPlaces,
  ],
  readModels: [
    agentDirectory,
    waitingGuardianships,
    userDirectory,
    organizationDirectory,
    memberDirectory,
    mailDirectory,
    roleDirectory,
    apiKeyList,
    oauthClientList,
    programList,
    knownSignIns,
    signInPlaces,
    memberList,
    invitationList,
    teamDirectory,
    secondFactorStates,
    organizationExportList,
    linkedIdentityList,
    staffAccessList,
    staffOffers,
  ],
  settings: IdentitySettings,
  keyring: keyringOf,
});

function keyringOf({ connection, settings }: OpenedForKeys): PostgresKeyring {
  if (!(settings instanceof IdentitySettings)) throw new TypeError('Identity was started without its settings');
  return new PostgresKeyring({
    ...{ service: 'identity', connection },
    installationKey: Buffer.from(settings.masterKey, 'base64'),
  });
}
