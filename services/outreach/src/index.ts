import { followUpEvents, messageTemplateEvents } from '@parley/contracts';
import { defineService } from '@parley/platform';

import { followUpList } from './follow-ups/follow-up-list/follow-up-list.projection.js';
import { messageTemplateList } from './message-templates/message-template-list/message-template-list.projection.js';
import { OutreachModule } from './outreach.module.js';

export const outreach = defineService({
  name: 'outreach',
  module: OutreachModule,
  events: [...messageTemplateEvents, ...followUpEvents],
  migrations: new URL('../migrations/', import.meta.url),
  readModels: [messageTemplateList, followUpList],
});
