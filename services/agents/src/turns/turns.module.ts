import { Module } from '@nestjs/common';

import { AgentsIdentifiers } from '../agents-ids.adapter.js';
import { Hearing } from './hearing.js';
import { OnMessageReactor } from './on-message/on-message.reactor.js';
import { TurnBuilder } from './turn-builder.adapter.js';
import { TurnDueTimer } from './turn-due/turn-due.timer.js';

@Module({
  providers: [AgentsIdentifiers, Hearing, OnMessageReactor, TurnBuilder, TurnDueTimer],
  exports: [Hearing],
})
export class TurnsModule {}
