import type { DealBoardColumn, DealTotal, Money, StageView } from '@parley/contracts';

/** A stage with the deals that were found in it: how many, and what those of each currency are worth together. */
export type FoundColumn = {
  readonly stage: StageView;
  readonly count: number;
  readonly sums: readonly Money[];
};

/** How likely a deal of a stage is won, of 100; null where nobody said. What is won is won, and what is lost is lost. */
function likelihoodOf({ kind, probabilityPercent }: StageView): bigint | null {
  if (kind === 'won') return 100n;
  if (kind === 'lost') return 0n;
  return probabilityPercent === undefined ? null : BigInt(probabilityPercent);
}

/** A part of an amount, to the nearest of the smallest unit; half of one is one. */
const weighted = ({ amountMinor, currency }: Money, percent: bigint): Money => ({
  amountMinor: ((BigInt(amountMinor) * percent + 50n) / 100n).toString(),
  currency,
});

function totalOf(amount: Money, stage: StageView): DealTotal {
  const likelihood = likelihoodOf(stage);
  return { amount, forecast: likelihood === null ? null : weighted(amount, likelihood) };
}

/** The columns of a board. What is counted no further has neither a count nor totals. */
export const columnsOf = (found: readonly FoundColumn[], countedExactly: number): DealBoardColumn[] =>
  found
    .filter(({ stage, count }) => !stage.isArchived || count > 0)
    .map(({ stage, count, sums }) =>
      count > countedExactly
        ? { stage, dealCount: null, totals: null }
        : { stage, dealCount: count, totals: sums.map((amount) => totalOf(amount, stage)) },
    );
