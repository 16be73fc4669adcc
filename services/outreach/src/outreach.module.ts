import { Module } from '@nestjs/common';

import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { MessageTemplatesModule } from './message-templates/message-templates.module.js';

@Module({ imports: [FollowUpsModule, MessageTemplatesModule] })
export class OutreachModule {}
