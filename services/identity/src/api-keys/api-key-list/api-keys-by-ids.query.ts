import { ApiKeysByIds, type ApiKeyView, type InputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { apiKeyJson, withUse } from './api-key-view.table.js';

const sql = `
  select ${apiKeyJson('k', 'u')} as node
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join identity.known_api_key k on k.api_key_id = asked.id
    ${withUse('k', 'u')}
   order by asked.n`;

type Row = { readonly node: ApiKeyView | null };

@Answers(ApiKeysByIds)
export class ApiKeysByIdsQuery implements Answerer<typeof ApiKeysByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof ApiKeysByIds>, actor: Actor) {
    const rows = await this.database.inTenant(actor, (em) => em.execute<Row[]>(sql, [uuids(ids)]));
    return { items: rows.map(({ node }) => node) };
  }
}
