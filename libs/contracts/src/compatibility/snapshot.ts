import { z } from 'zod';

import type { EventDefinition } from '../define-event.js';
import type { CommandDefinition, QueryDefinition } from '../define-operation.js';

const json = z.record(z.string(), z.unknown());

/** What others rely on, as plain JSON: checked in, and compared with what the code declares now. */
export const snapshotSchema = z.object({
  events: z.record(z.string(), z.object({ version: z.int(), schema: json, personal: z.array(z.string()) })),
  operations: z.record(
    z.string(),
    z.object({ kind: z.enum(['command', 'query']), permission: z.string(), input: json, output: json }),
  ),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => json.parse(z.toJSONSchema(schema, { io }));

/** Renders all contracts as one comparable value. */
export function snapshotOf(
  events: readonly EventDefinition[],
  operations: readonly (CommandDefinition | QueryDefinition)[],
): Snapshot {
  return {
    events: Object.fromEntries(
      events.map(({ type, version, schema, personal }) => [
        type,
        { version, schema: schemaOf(schema, 'output'), personal: personal.map((path) => path.join('.')) },
      ]),
    ),
    operations: Object.fromEntries(
      operations.map(({ name, kind, permission, input, output }) => [
        name,
        { kind, permission, input: schemaOf(input, 'input'), output: schemaOf(output, 'output') },
      ]),
    ),
  };
}
