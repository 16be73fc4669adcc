import { apiKeyView, type ApiKeyView, type InputOf, ListApiKeys } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { apiKeyJson, withUse } from './api-key-view.table.js';

const listing: Listing<ApiKeyView> = {
  node: apiKeyJson('k', 'u'),
  view: apiKeyView,
  from: `from identity.known_api_key k ${withUse('k', 'u')}`,
  countedFrom: 'from identity.known_api_key k',
  columns: { createdAt: { sql: 'k.created_at', type: 'timestamptz' }, name: { sql: 'k.name', type: 'text' } },
  id: { sql: 'k.api_key_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'desc' },
};

@Answers(ListApiKeys)
export class ApiKeyListQuery implements Answerer<typeof ListApiKeys> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: InputOf<typeof ListApiKeys>, actor: Actor) {
    return new ListQuestion(listing, input).read(this.database, actor);
  }
}
