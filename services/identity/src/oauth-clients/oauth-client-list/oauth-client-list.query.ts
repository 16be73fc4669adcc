import { type InputOf, ListOAuthClients, type OAuthClientView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { oauthClientJson, storedOAuthClient, viewOf } from './oauth-client-view.adapter.js';

const listing: Listing<Omit<OAuthClientView, 'clientId'>> = {
  node: oauthClientJson('c'),
  view: storedOAuthClient,
  from: 'from identity.known_oauth_client c',
  countedFrom: 'from identity.known_oauth_client c',
  columns: { createdAt: { sql: 'c.created_at', type: 'timestamptz' }, name: { sql: 'c.name', type: 'text' } },
  id: { sql: 'c.oauth_client_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'desc' },
};

@Answers(ListOAuthClients)
export class OAuthClientListQuery implements Answerer<typeof ListOAuthClients> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: InputOf<typeof ListOAuthClients>, actor: Actor) {
    const page = await new ListQuestion(listing, input).read(this.database, actor);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: viewOf(node, actor.tenantId) }));
    return { ...page, edges };
  }
}
