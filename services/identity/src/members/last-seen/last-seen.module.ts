import { Module } from '@nestjs/common';

import { LastSeen } from './last-seen.adapter.js';

@Module({ providers: [LastSeen], exports: [LastSeen] })
export class LastSeenModule {}
