import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { storedMoney } from '../money.js';
import { atLeast } from '../page.js';
import { dealFilter } from './crm.queries.js';
import { stageView } from './pipeline.operations.js';

const id = z.uuid();

/** What deals are worth together, of one currency. */
export const dealTotal = z.object({
  amount: storedMoney,
  /** Weighted by how likely a deal of the stage is won; null where nobody said how likely that is. */
  forecast: storedMoney.nullable(),
});

export type DealTotal = z.infer<typeof dealTotal>;

export const dealBoardColumn = z.object({
  stage: stageView,
  /** Exact to 10,000, null beyond. */
  dealCount: z.int().nullable(),
  /** By currency; null where there are more deals than are counted. */
  totals: z.array(dealTotal).nullable(),
});

export type DealBoardColumn = z.infer<typeof dealBoardColumn>;

/**
 * A pipeline's stages in their order, each with how many deals stand there and what they are worth; null where there is no
 * such pipeline. An archived stage is there as long as a deal stands in it.
 */
export const DealBoard = defineQuery({
  name: 'crm.deal-board',
  permission: 'deals:read',
  narrows: true,
  input: z.object({ pipelineId: id, filter: dealFilter.optional(), asOf: instant.optional(), ...atLeast.shape }),
  output: z.object({ columns: z.array(dealBoardColumn).nullable() }),
});
