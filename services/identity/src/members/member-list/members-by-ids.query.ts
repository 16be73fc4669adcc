import { type InputOf, MembersByIds } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';
import { z } from 'zod';

import { memberJson, storedMember } from './member-view.table.js';
import { MemberViews } from './member-views.adapter.js';

const rows = z.array(z.object({ node: storedMember }));

@Answers(MembersByIds)
export class MembersByIdsQuery implements Answerer<typeof MembersByIds> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly views: MemberViews,
  ) {}

  async answer({ ids }: InputOf<typeof MembersByIds>, actor: Actor) {
    const sql = `select ${memberJson} as node from identity.member m where m.member_id = any (?::uuid[])`;
    const [found] = await this.database.read(actor, [{ sql, values: [uuids(ids)] }]);
    const views = await this.views.of(
      actor,
      rows.parse(found ?? []).map(({ node }) => node),
    );
    const byId = new Map(views.map((view) => [view.id, view]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
