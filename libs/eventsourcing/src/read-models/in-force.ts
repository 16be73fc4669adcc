import { z } from 'zod';

import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';
import type { ReadModel } from './read-model.js';
import { mapTable } from './row-mapping/table-mapping.js';

const versionRow = z.object({ table_name: z.string(), name: z.string() });

/**
 * The read models whose tables hold what this code folds; another release's fold stands in the others. Asked inside a
 * transaction this also keeps a rebuild from switching tables until it ends.
 */
export async function inForce<Model extends ReadModel>(
  database: Queryable,
  schema: string,
  models: readonly Model[],
): Promise<readonly Model[]> {
  const { rows } = await database.query(
    forService(schema, 'select table_name, name from {service}.read_model_versions'),
  );
  const names = new Map(
    z
      .array(versionRow)
      .parse(rows)
      .map((row) => [row.table_name, row.name]),
  );
  return models.filter((model) => names.get(mapTable(model.table).table) === model.name);
}
