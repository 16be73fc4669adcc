/** The value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** What is asked for on the command line as `--name value`. */
export function asked(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

export const has = (name: string): boolean => process.argv.includes(`--${name}`);

export const missedUnless = (isMet: boolean): string => (isMet ? '' : ', missed');

/** Milliseconds since 1970 with their fractions: processes of one machine compare them. */
export const now = (): number => performance.timeOrigin + performance.now();

/** Does it in that rhythm, one after the other, until the function that it answers is called. */
export function every(milliseconds: number, work: () => unknown): () => void {
  let isAtWork = false;
  const once = async () => {
    if (isAtWork) return;
    isAtWork = true;
    await Promise.resolve(work()).catch(() => undefined);
    isAtWork = false;
  };
  const timer = setInterval(() => void once(), milliseconds);
  return () => clearInterval(timer);
}
