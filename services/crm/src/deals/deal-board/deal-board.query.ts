import { DealBoard, type InputOf, type Reach, stageView, storedMoney } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { allOf, type Answerer, Answers, COUNTED_EXACTLY, TenantDatabase, whereOf } from '@parley/platform';
import { z } from 'zod';

import { assertAskable } from '../../fields/asked-fields.adapter.js';
import { columnsOf } from './board-columns.js';
import { boardStatement } from './board.table.js';
import { dealsAt } from './deals-at.table.js';
import { dealColumns } from './deal-view.table.js';

const found = z.array(z.object({ stage: stageView, count: z.int(), sums: z.array(storedMoney) }));

@Answers(DealBoard)
export class DealBoardQuery implements Answerer<typeof DealBoard> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: InputOf<typeof DealBoard>, actor: Actor, reach: Reach) {
    assertAskable(input, reach, 'deals:read');
    const { from, fits } = dealsAt(input.asOf, reach);
    const deals = { from, fits: allOf([whereOf(input.filter, dealColumns), fits]), most: COUNTED_EXACTLY };
    const [rows] = await this.database.read(actor, [boardStatement(input, deals)]);
    const stages = found.parse(rows);
    return { columns: stages.length > 0 ? columnsOf(stages, COUNTED_EXACTLY) : null };
  }
}
