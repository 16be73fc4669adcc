import { DomainError } from '@parley/kernel';
import type { Authenticated } from '@parley/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import {
  credentialInAddress,
  liveOverHttp,
  mediaTypeInvalid,
  methodInvalid,
  originForbidden,
} from '../errors/gateway.errors.js';
import { refusalBody } from '../errors/graphql-errors.types.js';
import type { Asker, SeenFrom } from './request-context.types.js';
import { welcome } from './cors.guard.js';
import { holdsCredential } from './address-credentials.guard.js';
import type { GraphqlDoor } from './graphql-door.guard.js';
import { isOriginAllowed, isPlainJson, readRequest } from './request-shape.guard.js';

export const GRAPHQL_PATH = '/graphql';

/** Of a refusal before the document ran. Afterwards it is 200, whatever the fields answered. */
const statuses: Readonly<Record<DomainError['kind'], number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 400,
  invalid: 400,
  conflict: 400,
  limited: 429,
  unavailable: 503,
};

type Guarded = { readonly door: GraphqlDoor; readonly allowedOrigins: readonly string[] };

/** Who asks, by the request that asks: what was found at the door, for Apollo's context. */
export const askers = new WeakMap<FastifyRequest, Asker>();

/** Puts the door in front of the GraphQL route: by the route that matched, never by the path as written. */
export function guardGraphql(fastify: FastifyInstance, guarded: Guarded): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (holdsCredential(request.url)) {
      await answer(reply, { refusal: credentialInAddress(), correlationId: guarded.door.newCorrelationId() });
      return;
    }
    if (request.routeOptions.url !== GRAPHQL_PATH) return;
    const problem = problemOf(request, guarded.allowedOrigins);
    if (problem)
      await answer(reply.header('allow', 'POST'), { ...problem, correlationId: guarded.door.newCorrelationId() });
  });

  fastify.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url === GRAPHQL_PATH) await pass(request, reply, guarded.door);
  });
}

async function pass(request: FastifyRequest, reply: FastifyReply, door: GraphqlDoor): Promise<void> {
  const correlationId = door.newCorrelationId();
  try {
    const { authenticated, refusal } = await whoAsks(request, door);
    const asked = readRequest(request.body);
    const passed = await door.pass({ request: asked, authenticated, refusal, address: request.ip });
    const { query, isLive, bill } = passed;
    void reply.headers(passed.headers);
    if (passed.isHashing) door.room.enterUntilAnswered(reply);
    if (isLive) throw liveOverHttp();
    request.body = { ...asked, query, documentId: undefined };
    askers.set(request, { authenticated, correlationId, from: fromOf(request), bill });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await answer(reply, { refusal: error, correlationId });
  }
}

/** The address is the connection's own, whatever the request says of itself. */
export const fromOf = ({ ip, headers }: FastifyRequest): SeenFrom => ({
  address: ip.slice(0, 64),
  userAgent: (headers['user-agent'] ?? '').slice(0, 512),
});

type WhoAsks = { readonly authenticated?: Authenticated | undefined; readonly refusal?: DomainError };

/** Clients send the token they have with everything, also with what gets them another one. */
export async function whoAsks(request: FastifyRequest, door: GraphqlDoor): Promise<WhoAsks> {
  const { headers, ip: address } = request;
  try {
    const authenticated = await door.authenticate(headers, { address, origin: headers.origin });
    welcome.add(request);
    return { authenticated };
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'unauthenticated') throw error;
    welcome.add(request);
    return { refusal: error };
  }
}

function problemOf({ headers, method }: FastifyRequest, allowedOrigins: readonly string[]) {
  if (!isOriginAllowed(headers, allowedOrigins)) return { refusal: originForbidden(), status: 403 };
  if (method !== 'POST') return { refusal: methodInvalid(), status: 405 };
  return isPlainJson(headers) ? undefined : { refusal: mediaTypeInvalid(), status: 415 };
}

type Refused = { readonly refusal: DomainError; readonly status?: number; readonly correlationId: string };

async function answer(reply: FastifyReply, { refusal, status, correlationId }: Refused): Promise<void> {
  const wait = refusal.details['retryAfterSeconds'];
  if (typeof wait === 'number') void reply.header('retry-after', String(wait));
  await reply
    .status(status ?? statuses[refusal.kind])
    .type('application/graphql-response+json; charset=utf-8')
    .send(JSON.stringify(refusalBody(refusal, correlationId)));
}
