import { z } from 'zod';

import { asSchema } from '../as-schema.js';

/**
 * One example that a schema accepts, the same at every call: the first golden file of a new event version.
 * @throws Error for a kind of schema that no event uses yet.
 */
export function exampleOf(schema: z.ZodType, name = ''): unknown {
  if (schema instanceof z.ZodObject) return exampleObject(schema);
  if (schema instanceof z.ZodArray) return [exampleOf(asSchema(schema.element), name)];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return exampleOf(asSchema(schema.unwrap()), name);
  if (schema instanceof z.ZodUnion) return exampleOf(asSchema(schema.options[0]), name);
  if (schema instanceof z.ZodRecord) return { name: { eq: 'example' } };
  return exampleScalar(schema, name);
}

const exampleObject = (schema: z.ZodObject) =>
  Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, exampleOf(asSchema(field), key)]));

/** Words that suit a format or a pattern; a pattern that none suits asks for one more here. */
const words = [
  'example',
  '0190b2c4-7d00-7000-8000-000000000001',
  '2026-11-21T09:30:00.000Z',
  '2026-11',
  '1250',
  'deals:read',
  'DE',
  'EUR',
] as const;

function exampleScalar(schema: z.ZodType, name: string): unknown {
  const candidates: readonly unknown[] = [...words, 1, true];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  const isNumeric = /externalId|randomId|seq/i.test(name);
  const ordered = isNumeric ? candidates.toReversed() : candidates;
  const example = ordered.find((candidate) => schema.safeParse(candidate).success);
  if (example === undefined) throw new Error(`No example for ${name}`);
  return example;
}
