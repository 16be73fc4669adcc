import { createHmac } from 'node:crypto';

import type { CommandDefinition } from '@parley/contracts';
import { derivedId } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import canonicalize from 'canonicalize';
import { v7 } from 'uuid';

import type { Caller } from '../access/access.js';
import type { Received } from '../rpc/served-operation.js';
import { currentTraceparent } from '../telemetry/traceparent.js';

type Call = {
  readonly request: Received;
  readonly caller: Caller;
  readonly input: unknown;
  readonly now: Date;
  /** A secret of this service: a hash without it would let whoever reads the table guess a password. */
  readonly hashKey: string;
};

/**
 * The context a handler gets. A command with a key has an id derived from that key, so whatever a handler derives from
 * `commandId` is the same again when the same command is repeated after a crash or runs twice at once.
 */
export function commandContextOf(definition: CommandDefinition, call: Call): CommandContext {
  const { request, caller, input, now, hashKey } = call;
  const commandId = request.idempotencyKey === undefined ? v7() : keyedId(definition.name, call);
  return {
    actor: caller.actor,
    commandId,
    correlationId: request.correlationId,
    causationId: request.causationId ?? commandId,
    now: now.toISOString(),
    ...(request.changeSetId && { changeSetId: request.changeSetId }),
    ...(caller.session !== undefined && { signInId: caller.session }),
    ...currentTraceparent(),
    ...(request.idempotencyKey !== undefined && {
      idempotency: { command: definition.name, key: request.idempotencyKey, inputHash: hashOf(input, hashKey) },
    }),
  };
}

/** No secret: it only keeps these ids apart from others that are derived. */
const COMMANDS = Buffer.from('parley.command');

/** The same input has the same hash, in whatever order its fields came. */
const hashOf = (input: unknown, key: string) =>
  createHmac('sha256', key)
    .update(canonicalize(input) ?? '')
    .digest('hex');

function keyedId(command: string, { request, caller: { actor } }: Call): string {
  const { kind, id } = actor.principal;
  const parts = [actor.tenantId, kind, id, actor.onBehalfOf ?? '', command, request.idempotencyKey];
  return derivedId(COMMANDS, JSON.stringify(parts));
}
