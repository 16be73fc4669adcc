import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

import { ConsentDoor } from './authorize.controller.js';
import { Issuer } from './issuer.adapter.js';
import { authorizationServer, oauthPaths, protectedResource } from './metadata.js';
import { TokenDoor } from './token.controller.js';

const json = 'application/json; charset=utf-8';

/** No credential of a browser’s own goes along here: whoever can read it could have asked for it. */
const toAll = { 'access-control-allow-origin': '*' };

/** Everything that other people’s programs meet before they have a token. */
@Injectable()
export class OAuthDoor {
  constructor(
    private readonly consent: ConsentDoor,
    private readonly tokens: TokenDoor,
    private readonly issuer: Issuer,
  ) {}

  serve(fastify: FastifyInstance): void {
    const issuer = () => this.issuer.url;
    fastify.get(oauthPaths.server, (_, reply) => reply.headers(toAll).type(json).send(authorizationServer(issuer())));
    fastify.get(oauthPaths.resource, (_, reply) => reply.headers(toAll).type(json).send(protectedResource(issuer())));
    fastify.get(oauthPaths.authorize, (request, reply) => this.consent.show({ request, reply, issuer: issuer() }));
    fastify.post(oauthPaths.authorize, (request, reply) => this.consent.decide({ request, reply, issuer: issuer() }));
    fastify.post(oauthPaths.token, (request, reply) => this.tokens.give({ request, reply, issuer: issuer() }));
    fastify.post(oauthPaths.revoke, (request, reply) => this.tokens.revoke({ request, reply, issuer: issuer() }));
  }
}
