/** Does one of two things, and says how long it took in milliseconds. */
type Timed = (n: number) => Promise<number>;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

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
  return {
    known: median(pairs.map((pair) => pair.known)),
    unknown: median(pairs.map((pair) => pair.unknown)),
    gap: Math.abs(median(pairs.map((pair) => pair.known - pair.unknown))),
  };
}

/** 10 ms, as the catalogue asks; a machine so busy that all takes long tells no more by less than a tenth. */
export const mostGap = ({ known }: { readonly known: number }): number => Math.max(10, known / 10);

export const told = ({ known, unknown, gap }: Awaited<ReturnType<typeof timeGap>>): string =>
  `known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms, gap ${gap.toFixed(2)} ms`;
