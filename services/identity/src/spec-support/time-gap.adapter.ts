/** Does one of two things, and says how long it took in milliseconds. */
type Timed = (n: number) => Promise<number>;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** How far a median of so many may be from what it would be of any number, by how far they lie apart: twice its error. */
const doubtOf = (values: readonly number[]): number => {
  const middle = median(values);
  const spread = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  return (2 * 1.2533 * spread) / Math.sqrt(values.length);
};

/**
 * How far two things are apart in time: the median of the differences of pairs that were done one right after the
 * other, each first in every second pair, so that what else the machine does meanwhile falls on both alike.
 */
export async function timeGap(trials: number, known: Timed, unknown: Timed) {
  const pairs: { readonly known: number; readonly unknown: number }[] = [];
  for (let n = 0; n < trials; n += 1) {
    if (n % 2 === 0) pairs.push({ known: await known(n), unknown: await unknown(n) });
    else pairs.push({ unknown: await unknown(n), known: await known(n) });
  }
  const differences = pairs.map((pair) => pair.known - pair.unknown);
  return {
    known: median(pairs.map((pair) => pair.known)),
    unknown: median(pairs.map((pair) => pair.unknown)),
    gap: Math.abs(median(differences)),
    doubt: doubtOf(differences),
  };
}

type TimeGap = Awaited<ReturnType<typeof timeGap>>;

/** What the catalogue asks for, in milliseconds. */
export const MOST_GAP = 10;

/** A machine so busy that all takes long tells no more by less than a tenth, nor by what chance makes of so few. */
export const mostGap = ({ known, doubt }: TimeGap): number => Math.max(MOST_GAP, known / 10) + doubt;

export const told = ({ known, unknown, gap, doubt }: TimeGap): string =>
  `known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms, gap ${gap.toFixed(2)} ± ${doubt.toFixed(2)} ms`;
