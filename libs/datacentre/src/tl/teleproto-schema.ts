import { createRequire } from 'node:module';

import { z } from 'zod';

import { type Combinator, type Field, type FieldType, Schema, camelCase, fieldType } from './schema.js';

const argument = z.object({
  isVector: z.boolean(),
  isFlag: z.boolean(),
  flagName: z.string().nullable(),
  flagIndex: z.number(),
  flagIndicator: z.boolean(),
  type: z.string().nullable(),
  useVectorId: z.boolean().nullable(),
});

const definitions = z.array(
  z.object({
    name: z.string(),
    namespace: z.string().optional(),
    constructorId: z.number(),
    argsConfig: z.record(z.string(), argument),
    isFunction: z.boolean(),
  }),
);

type Argument = z.infer<typeof argument>;

/** The library's own definitions, read as data: client and server then agree on the layer by construction. */
export function teleprotoSchema(): Schema {
  const library: unknown = createRequire(import.meta.url)('teleproto/tl/generated/api-definitions.js');
  return new Schema(229, definitions.parse(library).map(combinatorOf));
}

function combinatorOf(one: z.infer<typeof definitions>[number]): Combinator {
  const local = one.name.charAt(0).toLowerCase() + one.name.slice(1);
  return {
    name: one.namespace === undefined ? local : `${one.namespace}.${local}`,
    id: one.constructorId >>> 0,
    fields: Object.entries(one.argsConfig).map(([name, config]) => fieldOf(camelCase(name), config)),
    isMethod: one.isFunction,
  };
}

function fieldOf(name: string, config: Argument): Field {
  if (config.flagIndicator) return { kind: 'flags', name };
  const flag = config.isFlag ? { flag: { field: config.flagName ?? 'flags', bit: config.flagIndex } } : {};
  if (config.type === 'true' && flag.flag) return { kind: 'true', name, flag: flag.flag };
  return { kind: 'value', name, type: typeOf(config), ...flag };
}

function typeOf(config: Argument): FieldType {
  const item = fieldType(config.type ?? 'X');
  return config.isVector ? { kind: 'vector', bare: config.useVectorId !== true, item } : item;
}
