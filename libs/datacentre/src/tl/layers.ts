import { mtcuteSchema } from './mtcute-schema.js';
import type { Schema } from './schema.js';
import { teleprotoSchema } from './teleproto-schema.js';

let newest: Schema | undefined;
let older: Schema | undefined;

/** The layer that is spoken when the client didn't say. */
export function newestLayer(): Schema {
  return (newest ??= teleprotoSchema());
}

/** The words of a layer: the older schema up to its layer, the newest beyond. */
export function schemaOf(layer: number): Schema {
  if (layer >= newestLayer().layer) return newestLayer();
  return (older ??= mtcuteSchema());
}
