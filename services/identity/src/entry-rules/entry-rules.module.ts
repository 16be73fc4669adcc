import { Module } from '@nestjs/common';

import { EntryRulesOfQuery } from './get-entry-rules/entry-rules-of.query.js';
import { GetEntryRulesQuery } from './get-entry-rules/get-entry-rules.query.js';
import { KnownEntryRules } from './get-entry-rules/known-entry-rules.adapter.js';
import { SetAllowedNetworksHandler } from './set-allowed-networks/set-allowed-networks.handler.js';
import { SetAllowedOriginsHandler } from './set-allowed-origins/set-allowed-origins.handler.js';

@Module({
  providers: [
    EntryRulesOfQuery,
    GetEntryRulesQuery,
    KnownEntryRules,
    SetAllowedNetworksHandler,
    SetAllowedOriginsHandler,
  ],
})
export class EntryRulesModule {}
