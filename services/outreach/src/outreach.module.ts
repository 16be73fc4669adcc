import { followUpEvents, messageTemplateEvents } from '@parley/contracts';
import { defineService } from '@parley/platform';
import { Module } from '@nestjs/common';

import { followUpList } from './follow-ups/follow-up-list/follow-up-list.projection.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { messageTemplateList } from './message-templates/message-template-list/message-template-list.projection.js';
import { assignedChatsCopy } from './migrations/0002-assigned-chats.migration.js';
import { followUpAssignees } from './migrations/0003-follow-up-assignees.migration.js';
import { sharedChatsCopy } from './migrations/0004-shared-chats.migration.js';
import { MessageTemplatesModule } from './message-templates/message-templates.module.js';
import { readModelTables } from './migrations/0001-read-models.migration.js';

@Module({ imports: [FollowUpsModule, HandOverModule, MessageTemplatesModule] })
export class OutreachModule {}

export const outreachService = defineService({
  name: 'outreach',
  module: OutreachModule,
  events: [...messageTemplateEvents, ...followUpEvents],
  migrations: [readModelTables, assignedChatsCopy, followUpAssignees, sharedChatsCopy],
  readModels: [messageTemplateList, followUpList],
});
