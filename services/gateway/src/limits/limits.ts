import { operationTooCostly, operationTooDeep, tooManyAliases } from '../errors/gateway.errors.js';

/** How much one operation may be. Never told to clients: whoever needs more asks for less at a time. */
export type Limits = {
  readonly depth: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly cost: number;
};

export const defaultLimits: Limits = { depth: 12, tokens: 1000, aliases: 15, cost: 5000 };

/** What was counted in one operation. */
export type Measured = { readonly depth: number; readonly aliases: number; readonly cost: number };

/** @throws DomainError `invalid` `gateway.operation.too-deep` | `.too-many-aliases` | `.too-costly` */
export function assertWithin({ depth, aliases, cost }: Measured, limits: Limits): void {
  if (depth > limits.depth) throw operationTooDeep();
  if (aliases > limits.aliases) throw tooManyAliases();
  if (cost > limits.cost) throw operationTooCostly();
}
