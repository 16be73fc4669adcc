import { type Fold, FoldBatch } from './fold-batch.js';
import type { ReadModel } from './read-model.js';
import { VersionBatch } from './version-batch.js';

/** How events come into a read model's table in one schema. */
export const foldOf = (model: ReadModel, schema: string): Fold =>
  model.versions ? new VersionBatch(model, schema, model.versions) : new FoldBatch(model, schema);
