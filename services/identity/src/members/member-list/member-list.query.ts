import { type InputOf, ListMembers } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { memberJson, type StoredMember, storedMember } from './member-view.table.js';
import { MemberViews } from './member-views.adapter.js';

const listing: Listing<StoredMember> = {
  node: memberJson,
  view: storedMember,
  from: 'from identity.member m',
  columns: {
    status: { sql: 'm.status', type: 'text' },
    kind: { sql: 'm.kind', type: 'text' },
    joinedAt: { sql: 'm.joined_at', type: 'timestamptz' },
  },
  id: { sql: 'm.member_id', type: 'uuid' },
  usual: { field: 'joinedAt', direction: 'asc' },
};

@Answers(ListMembers)
export class MemberListQuery implements Answerer<typeof ListMembers> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly views: MemberViews,
  ) {}

  async answer(input: InputOf<typeof ListMembers>, actor: Actor) {
    const page = await new ListQuestion(listing, input).read(this.database, actor);
    const views = await this.views.of(
      actor,
      page.edges.map(({ node }) => node),
    );
    const edges = page.edges.flatMap(({ cursor }, index) => {
      const node = views[index];
      return node ? [{ cursor, node }] : [];
    });
    return { ...page, edges };
  }
}
