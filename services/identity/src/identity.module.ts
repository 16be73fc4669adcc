import { Module } from '@nestjs/common';

import { AccessOfModule } from './access-of/access-of.module.js';
import { AgentsModule } from './agents/agents.module.js';
import { ApiKeysModule } from './api-keys/api-keys.module.js';
import { AuditLogModule } from './audit-log/audit-log.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { IdentityProvidersModule } from './identity-providers/identity-providers.module.js';
import { EraseSubjectHandler } from './keyring/erase-subject.handler.js';
import { IndexKeyQuery } from './keyring/index-key.query.js';
import { KeysForReadingQuery } from './keyring/keys-for-reading.query.js';
import { KeysForWritingHandler } from './keyring/keys-for-writing.handler.js';
import { EnsureAgentMemberHandler } from './members/ensure-agent-member/ensure-agent-member.handler.js';
import { MailsModule } from './mails/mails.module.js';
import { MembersByPrincipalQuery } from './members/member-directory/members-by-principal.query.js';
import { FirstOwner } from './owner/first-owner.adapter.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MembersModule } from './members/members.module.js';
import { OrganizationExportsModule } from './organization-exports/organization-exports.module.js';
import { DeletionModule } from './organizations/deletion/deletion.module.js';
import { RolesModule } from './roles/roles.module.js';
import { EntryRulesModule } from './entry-rules/entry-rules.module.js';
import { OAuthClientsModule } from './oauth-clients/oauth-clients.module.js';
import { ProgramsModule } from './programs/programs.module.js';
import { SignInsModule } from './sign-ins/sign-ins.module.js';
import { SignUpsModule } from './sign-ups/sign-ups.module.js';
import { StaffAccessModule } from './staff-access/staff-access.module.js';
import { TeamsModule } from './teams/teams.module.js';
import { DeleteAccountModule } from './users/delete-account/delete-account.module.js';
import { MeModule } from './users/me/me.module.js';
import { UpdateProfileHandler } from './users/update-profile/update-profile.handler.js';
import { UsersModule } from './users/users.module.js';

const members = [EnsureAgentMemberHandler, FirstOwner, MembersByPrincipalQuery, UpdateProfileHandler];

const keyring = [EraseSubjectHandler, IndexKeyQuery, KeysForReadingQuery, KeysForWritingHandler];

@Module({
  imports: [
    AccessOfModule,
    AuditLogModule,
    CredentialsModule,
    IdentityProvidersModule,
    SignInsModule,
    UsersModule,
    MailsModule,
    MeModule,
    RolesModule,
    StaffAccessModule,
    TeamsModule,
    ApiKeysModule,
    EntryRulesModule,
    OAuthClientsModule,
    ProgramsModule,
    AgentsModule,
    SignUpsModule,
    MembersModule,
    InvitationsModule,
    DeletionModule,
    DeleteAccountModule,
    OrganizationExportsModule,
  ],
  providers: [...members, ...keyring],
})
export class IdentityModule {}
