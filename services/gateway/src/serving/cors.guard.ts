import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Requests whose origin was found to be allowed: their answers may be read by the page that asked. */
export const welcome = new WeakSet<FastifyRequest>();

const shown =
  'RateLimit, RateLimit-Policy, Query-Cost, Query-Cost-Remaining, Retry-After, Idempotency-Replayed, WWW-Authenticate';

const asked = {
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, parley-origin',
  'access-control-max-age': '600',
};

/**
 * What browsers ask before and look for after. Which origins an organization allows is known by the credential alone, which
 * nobody sends beforehand: so asking is answered to all, and what was asked for is read by those alone who may.
 */
export function answerBrowsers(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ method, headers }, reply) => {
    const { origin } = headers;
    const isAsking = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    if (!isAsking || origin === undefined) return;
    const own = { 'access-control-allow-origin': origin, vary: 'Origin' };
    await reply
      .status(204)
      .headers({ ...asked, ...own })
      .send();
  });
  fastify.addHook('onSend', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || !welcome.has(request)) return;
    await Promise.resolve();
    void reply.headers({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': shown,
      vary: 'Origin',
    });
  });
}
