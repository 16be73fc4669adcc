import type { ReadModel } from '../read-models/read-model.js';
import type { Comparison } from './compare-tables.js';
import { Rebuild, type RebuildParts } from './rebuild.js';

/**
 * The truth test: every read model replayed from the log must hold exactly the rows that the live one holds. Run it on
 * a service at rest, with everything sequenced and folded; each comparison says how many rows differ.
 */
export async function truthTest(parts: RebuildParts, readModels: readonly ReadModel[]): Promise<readonly Comparison[]> {
  const rebuild = new Rebuild(parts);
  const comparisons: Comparison[] = [];
  for (const model of readModels) comparisons.push(await rebuild.run(model, { isAtRest: true }));
  return comparisons;
}
