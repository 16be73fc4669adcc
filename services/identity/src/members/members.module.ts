import { Module } from '@nestjs/common';

import { Memberships } from './memberships.adapter.js';

@Module({ providers: [Memberships], exports: [Memberships] })
export class MembersModule {}
