import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { principalSchema } from '../envelope.js';
import { rowScopes } from '../grants.js';
import type { ServiceName } from './log.queries.js';

const id = z.uuid();
const operation = z.string().max(100);

/** What one door of a service says to somebody: over which rows they may go through, or by which code they may not. */
export const doorAnswer = z.object({
  operation,
  rows: z.enum(rowScopes).nullable(),
  refusal: z.string().nullable(),
});

/** For whom, at which doors. */
export const accessAsked = z.object({
  principal: principalSchema.extend({ kind: z.enum(['user', 'agent', 'integration']), id }),
  onBehalfOf: id.optional(),
  operations: z.array(operation).max(500),
  /** A record, and the query of that service that shows such records by their ids. */
  record: z.object({ operation, id }).optional(),
});

export const accessTold = z.object({
  doors: z.array(doorAnswer),
  /** Whether that query shows them the record; null where none was asked for. */
  isSeen: z.boolean().nullable(),
});

/**
 * What a service's doors say to somebody at this moment, told by the doors themselves: every service answers it under its
 * own name. Internal: whoever asks for it must be allowed to manage members.
 */
export const accessQueryOf = <Service extends ServiceName>(service: Service) =>
  defineQuery({ name: `${service}.access-of`, permission: 'internal', input: accessAsked, output: accessTold });
