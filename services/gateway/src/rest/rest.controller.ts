import type { CommandDefinition, QueryDefinition } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type CallContext, Commands, inputInvalid, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { isHashing } from '../limits/sign-in-room.guard.js';
import { Refusals } from '../audit-log/refusals.adapter.js';
import { mediaTypeInvalid, noSignIn, originForbidden, signInRequired } from '../errors/gateway.errors.js';
import { errorBody } from '../errors/graphql-errors.types.js';
import { internalError, renderRefusal, type RenderedError } from '../errors/rendered-error.js';
import { anybody } from '../identity/anybody.types.js';
import { Faults } from '../serving/faults.port.js';
import { GraphqlDoor } from '../serving/graphql-door.guard.js';
import { fromOf, whoAsks } from '../serving/http-door.guard.js';
import type { Asker } from '../serving/request-context.types.js';
import { isOriginAllowed, isPlainJson } from '../serving/request-shape.guard.js';
import { isKeyed, KEY_HEADER, restInput, type RestShape, shapeOf } from './rest-input.guard.js';
import { restPaths } from './rest-paths.js';
import { shown } from './shown.types.js';

/** What a call costs, as one of GraphQL with a few fields does. */
const COST = 10;

/** What is not there now may be there as soon as that. */
const SOON_SECONDS = 1;

/** Of what a refusal answers with: unlike in GraphQL the operation is all there is. */
export const statuses: Readonly<Record<DomainError['kind'], number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};

/** The ways to the services, and where what went wrong is told. */
@Injectable()
export class RestParts {
  constructor(
    readonly commands: Commands,
    readonly queries: Queries,
    readonly refusals: Refusals,
  ) {}
}

/** A request and what it is answered by, with the operation that a refusal of it is told by. */
export type Guarded = {
  readonly operation: CommandDefinition | QueryDefinition;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

type Failed = { readonly error: unknown; readonly asker: Asker };

type Call = { readonly shape: RestShape; readonly request: FastifyRequest; readonly reply: FastifyReply };

/** The REST door: each path is one operation, behind the guards of the GraphQL door and with its errors. */
@Injectable()
export class RestDoor {
  constructor(
    private readonly door: GraphqlDoor,
    private readonly parts: RestParts,
    private readonly faults: Faults,
  ) {}

  serve(fastify: FastifyInstance, allowedOrigins: readonly string[]): void {
    for (const path of restPaths) {
      const shape = shapeOf(path);
      fastify.route({
        method: path.method,
        url: path.path.replaceAll(/\{(\w+)\}/g, ':$1'),
        handler: (request, reply) =>
          this.guarded({ operation: path.operation, request, reply }, allowedOrigins, async (asker) =>
            reply.type('application/json; charset=utf-8').send(await this.done({ shape, request, reply }, asker)),
          ),
      });
    }
  }

  /** Does that for whoever may ask at all, and answers what goes wrong as every path does. */
  async guarded(
    { operation, request, reply }: Guarded,
    allowedOrigins: readonly string[],
    work: (asker: Asker) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    let asker: Asker = { authenticated: undefined, correlationId: this.door.newCorrelationId() };
    try {
      assertFromHere(request, allowedOrigins);
      const { authenticated, refusal = signInRequired() } = await whoAsks(request, this.door);
      asker = { ...asker, authenticated };
      if (!authenticated && operation.permission !== 'public') throw refusal;
      if (isHashing(operation)) this.door.room.enterUntilAnswered(reply);
      void reply.headers(await this.door.pay(COST, { authenticated, address: request.ip }));
      if (operation.kind === 'query') await this.door.note(authenticated, [operation.name]);
      return await work(asker);
    } catch (error) {
      this.parts.refusals.report(asker, operation.name, error);
      return this.refused(reply, { error, asker });
    }
  }

  /** The one operation, and its output as a client sees it. */
  private async done({ shape, request, reply }: Call, asker: Asker): Promise<string> {
    const { operation } = shape.path;
    const context = contextOf(shape, request, asker);
    const { tenantId: organizationId } = context.actor;
    const known = { signIn: context.session, from: fromOf(request), organizationId };
    if (Object.values(shape.path.filled ?? {}).includes('signIn') && known.signIn === undefined) throw noSignIn();
    const input = restInput(shape, request, known);
    if (operation.kind === 'query')
      return JSON.stringify(shown(operation, await this.parts.queries.ask(operation, input, context)));
    const { output, isReplayed } = await this.parts.commands.deliver(operation, input, context);
    if (isReplayed) void reply.header('idempotency-replayed', 'true');
    return JSON.stringify(shown(operation, output));
  }

  private refused(reply: FastifyReply, { error, asker: { correlationId, authenticated } }: Failed) {
    const refusal = error instanceof DomainError ? error : undefined;
    if (!refusal) this.faults.write(correlationId, error, authenticated?.call.actor);
    const rendered = refusal ? renderRefusal(refusal) : internalError;
    const wait = waitOf(rendered);
    if (wait !== null) void reply.header('retry-after', String(wait));
    return reply
      .status(refusal ? statusOf(refusal) : 500)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(errorBody(rendered, correlationId)));
  }
}

const waitOf = ({ kind, retryAfterSeconds }: RenderedError) =>
  retryAfterSeconds ?? (kind === 'UNAVAILABLE' ? SOON_SECONDS : null);

const statusOf = ({ code, kind }: DomainError) => (code === mediaTypeInvalid().code ? 415 : statuses[kind]);

function assertFromHere(request: FastifyRequest, allowedOrigins: readonly string[]): void {
  if (!isOriginAllowed(request.headers, allowedOrigins)) throw originForbidden();
  const hasBody = request.body !== undefined && request.body !== null;
  if (hasBody && !isPlainJson(request.headers)) throw mediaTypeInvalid();
}

function contextOf({ path }: RestShape, { headers }: FastifyRequest, asker: Asker): CallContext {
  const { authenticated, correlationId } = asker;
  if (path.operation.permission === 'public' || !authenticated) return anybody(asker);
  if (!isKeyed(path)) return { ...authenticated.call, correlationId };
  const idempotencyKey = headers[KEY_HEADER];
  if (typeof idempotencyKey !== 'string' || idempotencyKey === '')
    throw inputInvalid([{ path: 'Idempotency-Key', code: 'required' }]);
  return { ...authenticated.call, correlationId, idempotencyKey };
}
