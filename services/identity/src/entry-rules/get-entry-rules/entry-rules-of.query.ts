import { EntryRulesOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { KnownEntryRules } from './known-entry-rules.adapter.js';

@Answers(EntryRulesOf)
export class EntryRulesOfQuery implements Answerer<typeof EntryRulesOf> {
  constructor(private readonly rules: KnownEntryRules) {}

  answer(_: object, { tenantId }: Actor) {
    return this.rules.of(tenantId);
  }
}
