import { Module } from '@nestjs/common';

import { CredentialsModule } from '../credentials/credentials.module.js';
import { MailsModule } from '../mails/mails.module.js';
import { MembersModule } from '../members/members.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { SignInsModule } from '../sign-ins/sign-ins.module.js';
import { UsersModule } from '../users/users.module.js';
import { AcceptInvitationHandler } from './accept-invitation/accept-invitation.handler.js';
import { InvitedUsers } from './accept-invitation/invited-users.adapter.js';
import { Acceptances } from './acceptances.adapter.js';
import { InvitationListQuery } from './invitation-list/invitation-list.query.js';
import { InvitableRoles } from './invite-member/invitable-roles.adapter.js';
import { InvitationMails } from './invite-member/invitation-mails.adapter.js';
import { InviteMemberHandler } from './invite-member/invite-member.handler.js';
import { Inviting } from './invite-member/inviting.adapter.js';
import { JoinByInvitationHandler } from './join-by-invitation/join-by-invitation.handler.js';
import { RevokeInvitationHandler } from './revoke-invitation/revoke-invitation.handler.js';

const operations = [
  AcceptInvitationHandler,
  InvitationListQuery,
  InviteMemberHandler,
  JoinByInvitationHandler,
  RevokeInvitationHandler,
];

@Module({
  imports: [CredentialsModule, MailsModule, MembersModule, RolesModule, SignInsModule, UsersModule],
  providers: [...[Acceptances, InvitableRoles, InvitationMails, InvitedUsers, Inviting], ...operations],
})
export class InvitationsModule {}
