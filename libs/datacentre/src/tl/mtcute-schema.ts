import { createRequire } from 'node:module';

import { z } from 'zod';

import { type Combinator, type Field, type FieldType, Schema, camelCase, fieldType } from './schema.js';

const argument = z.object({
  name: z.string(),
  type: z.string(),
  typeModifiers: z.object({ predicate: z.string().optional(), isVector: z.boolean().optional() }).optional(),
});

const document = z.object({
  l: z.number(),
  e: z.array(
    z.object({
      kind: z.enum(['class', 'method']),
      name: z.string(),
      id: z.number(),
      arguments: z.array(argument),
    }),
  ),
});

type Argument = z.infer<typeof argument>;

/** The second library's schema: an older layer, and an independent reading of the same words. */
export function mtcuteSchema(): Schema {
  const library: unknown = createRequire(import.meta.url)('@mtcute/core/tl/api-schema.json');
  const { l, e } = document.parse(library);
  return new Schema(l, e.map(combinatorOf));
}

function combinatorOf(one: z.infer<typeof document>['e'][number]): Combinator {
  return { name: one.name, id: one.id >>> 0, fields: one.arguments.map(fieldOf), isMethod: one.kind === 'method' };
}

function fieldOf({ name: written, type, typeModifiers }: Argument): Field {
  const name = camelCase(written);
  if (type === '#') return { kind: 'flags', name };
  const flag = typeModifiers?.predicate === undefined ? {} : { flag: flagOf(typeModifiers.predicate) };
  if (type === 'true' && flag.flag) return { kind: 'true', name, flag: flag.flag };
  return { kind: 'value', name, type: typeOf(type, typeModifiers?.isVector === true), ...flag };
}

function flagOf(predicate: string) {
  const [field = 'flags', bit = '0'] = predicate.split('.');
  return { field: camelCase(field), bit: Number(bit) };
}

function typeOf(type: string, isVector: boolean): FieldType {
  const item = fieldType(type);
  return isVector ? { kind: 'vector', bare: false, item } : item;
}
