import { Module } from '@nestjs/common';

import { OnSenderRulesChangedReactor } from './on-sender-rules-changed/on-sender-rules-changed.reactor.js';
import { SenderPlaces } from './sender-places/sender-places.adapter.js';
import { SenderRules } from './sender-rules.adapter.js';

@Module({
  providers: [OnSenderRulesChangedReactor, SenderPlaces, SenderRules],
  exports: [SenderPlaces, SenderRules],
})
export class SendersModule {}
