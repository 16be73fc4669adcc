import { Module } from '@nestjs/common';

import { MembersModule } from '../members/members.module.js';
import { Founding } from './founding.adapter.js';

@Module({ imports: [MembersModule], providers: [Founding], exports: [Founding] })
export class OrganizationsModule {}
