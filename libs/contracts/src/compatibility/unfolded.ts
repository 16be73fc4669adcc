import { z } from 'zod';

const reference = z.object({ $ref: z.string() });
const root = z.looseObject({ $defs: z.record(z.string(), z.unknown()).default({}) });

/**
 * A JSON schema with each `$ref` replaced by what it names, so that schemas can be compared wherever their parts stand.
 * A part that lies within itself is named by how many of its kind are around it.
 */
export function unfolded(schema: Record<string, unknown>): unknown {
  const { $defs, ...rest } = root.parse(schema);
  return unfold(rest, $defs, []);
}

function unfold(part: unknown, definitions: Record<string, unknown>, around: readonly string[]): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => unfold(item, definitions, around));
  if (typeof part !== 'object' || part === null) return part;
  const { data: named } = reference.safeParse(part);
  if (!named) {
    const entries = Object.entries(part).map(([key, value]) => [key, unfold(value, definitions, around)] as const);
    return Object.fromEntries(entries);
  }
  const name = named.$ref.slice('#/$defs/'.length);
  const up = around.indexOf(name);
  return up >= 0 ? { within: up } : unfold(definitions[name], definitions, [name, ...around]);
}
