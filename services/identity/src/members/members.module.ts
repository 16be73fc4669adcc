import { Module } from '@nestjs/common';

import { AgentNames } from '../agents/agent-directory/agent-names.adapter.js';
import { ApiKeysOfUser } from '../api-keys/api-keys-of-user.adapter.js';
import { ProgramsOfUser } from '../programs/programs-of-user.adapter.js';
import { RolesModule } from '../roles/roles.module.js';
import { FormerMemberships } from './former-memberships.adapter.js';
import { TeamsOfUser } from '../teams/teams-of-user.adapter.js';
import { GivableRoles } from './givable-roles.adapter.js';
import { HandOvers } from './hand-over/hand-overs.adapter.js';
import { OpenWorkOf } from './hand-over/open-work.adapter.js';
import { OpenWorkOfMembersQuery } from './hand-over/open-work-of-members.query.js';
import { Successors } from './hand-over/successors.adapter.js';
import { OtherServicesWork } from './hand-over/work-elsewhere.adapter.js';
import { LastSeenModule } from './last-seen/last-seen.module.js';
import { LeaveOrganizationHandler } from './leave-organization/leave-organization.handler.js';
import { ChangeMemberRolesHandler } from './manage-member/change-member-roles.handler.js';
import { Departures } from './manage-member/departures.adapter.js';
import { ReactivateMemberHandler } from './manage-member/reactivate-member.handler.js';
import { RemoveMemberHandler } from './manage-member/remove-member.handler.js';
import { SuspendMemberHandler } from './manage-member/suspend-member.handler.js';
import { MemberCircle } from './member-circle.adapter.js';
import { MemberGrants } from './member-grants.adapter.js';
import { AroundMembers } from './member-list/around-members.adapter.js';
import { MemberListQuery } from './member-list/member-list.query.js';
import { MemberViews } from './member-list/member-views.adapter.js';
import { MembersByIdsQuery } from './member-list/members-by-ids.query.js';
import { MemberNames } from './member-names.adapter.js';
import { NewMemberships } from './new-memberships.adapter.js';
import { TransferOwnershipHandler } from './transfer-ownership/transfer-ownership.handler.js';

const operations = [
  ChangeMemberRolesHandler,
  LeaveOrganizationHandler,
  MemberListQuery,
  MembersByIdsQuery,
  OpenWorkOfMembersQuery,
  ReactivateMemberHandler,
  RemoveMemberHandler,
  SuspendMemberHandler,
  TransferOwnershipHandler,
];

@Module({
  imports: [LastSeenModule, RolesModule],
  providers: [
    ...[AgentNames, AroundMembers, Departures, GivableRoles, MemberCircle, MemberGrants, MemberNames],
    ...[HandOvers, OpenWorkOf, OtherServicesWork, Successors],
    ...[ApiKeysOfUser, FormerMemberships, MemberViews, NewMemberships, ProgramsOfUser, TeamsOfUser],
    ...operations,
  ],
  exports: [Departures, HandOvers, GivableRoles, MemberCircle, MemberGrants, MemberNames, NewMemberships],
})
export class MembersModule {}
