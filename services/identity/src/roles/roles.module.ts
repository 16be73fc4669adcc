import { Module } from '@nestjs/common';

import { ArchiveRoleHandler } from './archive-role/archive-role.handler.js';
import { ChangeRoleHandler } from './change-role/change-role.handler.js';
import { CreateRoleHandler } from './create-role/create-role.handler.js';
import { ListRolesQuery } from './role-directory/list-roles.query.js';
import { RoleChanges } from './role-changes.adapter.js';
import { RoleDirectory } from './role-directory/role-directory.adapter.js';

@Module({
  providers: [ArchiveRoleHandler, ChangeRoleHandler, CreateRoleHandler, ListRolesQuery, RoleChanges, RoleDirectory],
  exports: [RoleDirectory],
})
export class RolesModule {}
