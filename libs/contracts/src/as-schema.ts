import { z } from 'zod';

/** A part of a schema as the schema it is; zod's own types leave its parts less certain. */
export function asSchema(part: unknown): z.ZodType {
  if (part instanceof z.ZodType) return part;
  throw new TypeError('Not a schema');
}
