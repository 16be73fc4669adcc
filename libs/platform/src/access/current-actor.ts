import type { Actor } from '@parley/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';

import type { CallContext } from '../rpc/operations.port.js';

/** What the gateway's authentication leaves in a GraphQL operation's context: a verified principal, or nobody. */
export type Authenticated = {
  readonly call: CallContext;
  /** When the access token ends, ISO 8601 UTC: a live subscription ends with it. */
  readonly expiresAt: string;
};

const authenticated = z.object({ authenticated: z.custom<Authenticated>((value) => typeof value === 'object') });

const callOf = (context: ExecutionContext): CallContext =>
  authenticated.parse(context.getArgByIndex(2)).authenticated.call;

/** The verified principal of a GraphQL operation. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => callOf(context).actor,
);

/** The verified principal with the session it acts in: what `Commands` and `Queries` take. */
export const CurrentCall = createParamDecorator((_: unknown, context: ExecutionContext): CallContext =>
  callOf(context),
);
