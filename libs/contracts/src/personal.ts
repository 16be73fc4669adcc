import { z } from 'zod';

import { asSchema } from './as-schema.js';

/** What a personal field reads as once its subject's key is gone. */
export const erased = { erased: true } as const;

const erasedSchema = z.strictObject({ erased: z.literal(true) });

export type Erased = z.infer<typeof erasedSchema>;

/** Whether a personal field's key is gone. */
export const isErased = (value: unknown): value is Erased => erasedSchema.safeParse(value).success;

/** A personal field's value in clear, or `otherwise` once it was erased. */
export const clearOr = <Value, Otherwise>(value: Value | Erased, otherwise: Otherwise): Value | Otherwise =>
  isErased(value) ? otherwise : value;

/** A personal field as a read model answers it: in clear, or erased. Not itself stored, so not marked. */
export const clear = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, erasedSchema]);

/** A path from an event's data to a field; `*` stands for every element of an array. */
export type FieldPath = readonly string[];

const marked = new WeakSet<z.ZodType>();

/** Marks a field as personal: stored as ciphertext under the subject's key, `erased` once that key is gone. */
export function personal<Schema extends z.ZodType>(schema: Schema) {
  const field = z.union([schema, erasedSchema]);
  marked.add(field);
  return field;
}

/** Where a schema holds personal fields. Unions other than `personal` itself may hold none. */
export function personalPaths(schema: z.ZodType, path: FieldPath = []): readonly FieldPath[] {
  if (marked.has(schema)) return [path];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => personalPaths(asSchema(field), [...path, key]));
  if (schema instanceof z.ZodArray) return personalPaths(asSchema(schema.element), [...path, '*']);
  if (schema instanceof z.ZodUnion) return noneIn(schema, path);
  return isWrapped(schema) ? personalPaths(asSchema(schema.unwrap()), path) : [];
}

const isWrapped = (schema: z.ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodReadonly =>
  [z.ZodOptional, z.ZodNullable, z.ZodReadonly].some((wrapper) => schema instanceof wrapper);

function noneIn(union: z.ZodUnion, path: FieldPath): readonly FieldPath[] {
  if (union.options.some((option) => personalPaths(asSchema(option)).length > 0))
    throw new Error(`A union may not hold personal fields: ${path.join('.')}`);
  return [];
}
