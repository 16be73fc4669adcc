import { Module } from '@nestjs/common';

import { MembersModule } from '../members/members.module.js';
import { UsersModule } from '../users/users.module.js';
import { ArchiveOrganizationHandler } from './archive-organization/archive-organization.handler.js';
import { UnarchiveOrganizationHandler } from './archive-organization/unarchive-organization.handler.js';
import { ChangeBillingOwnerHandler } from './change-billing-owner/change-billing-owner.handler.js';
import { CreateOrganizationHandler } from './create-organization/create-organization.handler.js';
import { Founding } from './founding.adapter.js';
import { GetOrganizationQuery } from './organization-directory/get-organization.query.js';
import { OwnersWishes } from './owners-wishes.adapter.js';
import { UpdateOrganizationHandler } from './update-organization/update-organization.handler.js';

const operations = [
  ArchiveOrganizationHandler,
  ChangeBillingOwnerHandler,
  CreateOrganizationHandler,
  GetOrganizationQuery,
  UnarchiveOrganizationHandler,
  UpdateOrganizationHandler,
];

@Module({
  imports: [MembersModule, UsersModule],
  providers: [Founding, OwnersWishes, ...operations],
  exports: [Founding, OwnersWishes],
})
export class OrganizationsModule {}
