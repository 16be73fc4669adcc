import type { FastifyInstance } from 'fastify';

import { oauthPaths } from './metadata.js';

/** Pages and answers of OAuth's own: none of them takes a token. */
const own = '/oauth/';

/**
 * Whoever is turned away without a token, or with one that is none, is told where to get one: RFC 9728, by which a
 * program that knows nothing but this address finds its way in.
 */
export function challenge(fastify: FastifyInstance, issuer: () => string): void {
  fastify.addHook('onSend', async (request, reply) => {
    await Promise.resolve();
    if (reply.statusCode !== 401 || reply.hasHeader('www-authenticate') || request.url.startsWith(own)) return;
    const where = `resource_metadata="${issuer()}${oauthPaths.resource}"`;
    // RFC 6750: nothing is said to be wrong with a token that was not sent.
    const wrong = request.headers.authorization === undefined ? '' : ', error="invalid_token"';
    void reply.header('www-authenticate', `Bearer ${where}${wrong}`);
  });
}
