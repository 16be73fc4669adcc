import { Module } from '@nestjs/common';

import { CreateMessageTemplateHandler } from './create-message-template/create-message-template.handler.js';
import { LiquidRenderer } from './liquid-render.adapter.js';
import { MessageTemplateListQuery } from './message-template-list/message-template-list.query.js';
import { MessageTemplatesByIdsQuery } from './message-template-list/message-templates-by-ids.query.js';
import { MessageTemplateRenderer } from './render.port.js';
import { UpdateMessageTemplateHandler } from './update-message-template/update-message-template.handler.js';

@Module({
  providers: [
    CreateMessageTemplateHandler,
    UpdateMessageTemplateHandler,
    MessageTemplateListQuery,
    MessageTemplatesByIdsQuery,
    { provide: MessageTemplateRenderer, useClass: LiquidRenderer },
  ],
  exports: [MessageTemplateRenderer],
})
export class MessageTemplatesModule {}
