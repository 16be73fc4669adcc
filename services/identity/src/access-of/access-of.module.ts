import { Module } from '@nestjs/common';

import { RolesModule } from '../roles/roles.module.js';
import { DescribeAccessQuery } from './describe-access.query.js';
import { DescribedMembers, MemberRules } from './described-members.adapter.js';

@Module({ imports: [RolesModule], providers: [DescribeAccessQuery, DescribedMembers, MemberRules] })
export class AccessOfModule {}
