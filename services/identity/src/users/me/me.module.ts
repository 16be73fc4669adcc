import { Module } from '@nestjs/common';

import { RolesModule } from '../../roles/roles.module.js';
import { UsersModule } from '../users.module.js';
import { HeldAsStaff } from './held-as-staff.adapter.js';
import { HeldRoles } from './held-roles.adapter.js';
import { Held } from './held.adapter.js';
import { MeQuery } from './me.query.js';

@Module({
  imports: [RolesModule, UsersModule],
  providers: [Held, HeldAsStaff, HeldRoles, MeQuery],
  exports: [HeldAsStaff],
})
export class MeModule {}
