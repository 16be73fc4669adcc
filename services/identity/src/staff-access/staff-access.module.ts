import { Module } from '@nestjs/common';

import { SignInsModule } from '../sign-ins/sign-ins.module.js';
import { UsersModule } from '../users/users.module.js';
import { EndStaffAccessHandler } from './end-staff-access/end-staff-access.handler.js';
import { EndStaffAccessTimer } from './end-staff-access/end-staff-access.timer.js';
import { EnterAsStaffHandler } from './enter-as-staff/enter-as-staff.handler.js';
import { InviteStaffHandler } from './invite-staff/invite-staff.handler.js';
import { StaffSummons } from './invite-staff/staff-summons.adapter.js';
import { RecordStaffReadHandler } from './record-staff-read/record-staff-read.handler.js';
import { ListStaffAccessQuery } from './staff-access-list/list-staff-access.query.js';
import { ListStaffInvitationsQuery } from './staff-invitations/list-staff-invitations.query.js';
import { StaffInvitations } from './staff-invitations/staff-invitations.adapter.js';
import { StaffStanding } from './staff-standing.adapter.js';
import { StaffUsers } from './staff-users.adapter.js';

@Module({
  imports: [SignInsModule, UsersModule],
  providers: [
    ...[StaffInvitations, StaffStanding, StaffSummons, StaffUsers],
    ...[EndStaffAccessHandler, EndStaffAccessTimer, EnterAsStaffHandler, InviteStaffHandler],
    ...[ListStaffAccessQuery, ListStaffInvitationsQuery, RecordStaffReadHandler],
  ],
})
export class StaffAccessModule {}
