import { type InputOf, OAuthClientsByIds, type OAuthClientView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { oauthClientJson, viewOf } from './oauth-client-view.adapter.js';

const sql = `
  select ${oauthClientJson('c')} as node
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join identity.known_oauth_client c on c.oauth_client_id = asked.id
   order by asked.n`;

type Row = { readonly node: Omit<OAuthClientView, 'clientId'> | null };

@Answers(OAuthClientsByIds)
export class OAuthClientsByIdsQuery implements Answerer<typeof OAuthClientsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof OAuthClientsByIds>, actor: Actor) {
    const rows = await this.database.inTenant(actor, (em) => em.execute<Row[]>(sql, [uuids(ids)]));
    return { items: rows.map(({ node }) => node && viewOf(node, actor.tenantId)) };
  }
}
