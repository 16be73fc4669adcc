import { type InputOf, PreviewTerritory, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { allOf, type Answerer, Answers, TenantDatabase } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import { assertConditions } from '../matching/allowed-conditions.adapter.js';
import { assertBounded } from '../matching/bounded-conditions.js';
import { type Conditions, heldFirst, type Kind, kinds, takable } from '../matching/conditions.table.js';
import { territoriesOf } from '../territory-list/territories.table.js';
import { givenConditions, type Territories } from '../territory.js';

const COUNTED_EXACTLY = 10_000;

type Draft = { readonly conditions: Conditions; readonly before: Territories };

@Answers(PreviewTerritory)
export class PreviewTerritoryQuery implements Answerer<typeof PreviewTerritory> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: InputOf<typeof PreviewTerritory>, actor: Actor, reach: Reach) {
    assertConditions(input, reach);
    const { territoryId, contactConditions = null, dealConditions = null } = input;
    return this.database.inTenant(actor, async (em) => {
      const territories = await territoriesOf(em);
      const place = territories.findIndex((one) => one.territoryId === territoryId);
      const before = place < 0 ? territories : territories.slice(0, place);
      const conditions = {
        contactConditions: givenConditions(contactConditions),
        dealConditions: givenConditions(dealConditions),
      };
      assertBounded([...before, conditions]);
      const draft = { conditions, before };
      return { contactCount: await count(em, 'contacts', draft), dealCount: await count(em, 'deals', draft) };
    });
  }
}

async function count(em: EntityManager, kind: Kind, { conditions, before }: Draft): Promise<number | null> {
  const { where, values } = allOf([takable(kind), heldFirst(kind, conditions, before)]);
  const found = `select 1 from ${kinds[kind].from} where ${where} limit ${COUNTED_EXACTLY + 1}`;
  const sql = `select count(*)::int as count from (${found}) counted`;
  const [row] = await em.execute<{ count: number }[]>(sql, [...values]);
  const counted = row?.count ?? 0;
  return counted > COUNTED_EXACTLY ? null : counted;
}
