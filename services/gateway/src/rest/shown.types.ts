import { isErased, type QueryDefinition, type CommandDefinition } from '@parley/contracts';

import { encodePositions, positionOf, serviceOf } from '../schema/position.types.js';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** An operation's output as a client sees it, here as in GraphQL: what was erased is null, a position is opaque. */
export function shown(operation: CommandDefinition | QueryDefinition, output: unknown): unknown {
  const clear = withoutErased(output);
  const service = serviceOf(operation);
  return service && isRecord(clear) && typeof clear['position'] === 'string'
    ? { ...clear, position: encodePositions(positionOf(service, clear['position'])) }
    : clear;
}

function withoutErased(value: unknown): unknown {
  if (isErased(value)) return null;
  if (Array.isArray(value)) return value.map(withoutErased);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutErased(inner)]));
}
