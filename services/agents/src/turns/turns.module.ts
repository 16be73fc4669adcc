import { Module } from '@nestjs/common';

import { AgentsIdentifiers } from '../agents-ids.adapter.js';
import { OnMessageReactor } from './on-message/on-message.reactor.js';
import { TurnBuilder } from './turn-builder.adapter.js';
import { TurnDueTimer } from './turn-due/turn-due.timer.js';

@Module({ providers: [AgentsIdentifiers, OnMessageReactor, TurnBuilder, TurnDueTimer] })
export class TurnsModule {}
