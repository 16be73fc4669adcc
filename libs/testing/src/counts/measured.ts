import { appendFileSync } from 'node:fs';

/** One line of the table of the long run. */
export type Measure = {
  /** As the catalogue numbers it. */
  readonly check: string;
  readonly seed: string;
  readonly result: string;
  readonly worst: string;
};

/** Says what a check has measured, and keeps it for the table where there is to be one. */
export function measured(measure: Measure): void {
  const { check, seed, result, worst } = measure;
  console.info(`check ${check} (${seed}): ${result}; worst: ${worst}`);
  const file = process.env['PARLEY_MEASURES'];
  if (file) appendFileSync(file, `${JSON.stringify(measure)}\n`);
}
