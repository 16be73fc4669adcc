import { DomainError, HOUSE } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { KeptEntryRules } from '../entry-rules/kept-entry-rules.adapter.js';
import { addressForbidden } from '../errors/gateway.errors.js';
import { refusalBody } from '../errors/graphql-errors.types.js';
import { statuses } from '../rest/rest.controller.js';
import { GraphqlDoor } from '../serving/graphql-door.guard.js';

/** What a try costs its address, whatever comes of it: as an operation with a few fields does. */
const COST = 10;

export const asGateway: CallContext = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } };

/** A wildcard: a ticket is longer than a parameter of a path may be. */
const shown = z.object({ '*': z.string().max(800) }).transform(({ '*': ticket }) => ticket);

const headers = {
  'content-security-policy': "sandbox; default-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

type Try = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/** In front of what needs no credential but a ticket in its address. */
@Injectable()
export class TicketDoor {
  constructor(
    private readonly door: GraphqlDoor,
    private readonly rules: KeptEntryRules,
  ) {}

  /** Does that with the ticket that is shown, once the address has paid; what is refused is answered as over REST. */
  async passed({ request, reply }: Try, work: (ticket: string) => Promise<FastifyReply>): Promise<FastifyReply> {
    void reply.headers(headers);
    try {
      void reply.headers(await this.door.pay(COST, { authenticated: undefined, address: request.ip }));
      return await work(shown.parse(request.params));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.refused(reply, error);
    }
  }

  /** @throws DomainError `forbidden` `gateway.address` where the organization is not entered from there */
  async assertEntered(organizationId: string, { ip }: FastifyRequest): Promise<void> {
    const { networks } = await this.rules.of(organizationId);
    if (networks && !networks.hold(ip)) throw addressForbidden();
  }

  private refused(reply: FastifyReply, refusal: DomainError): FastifyReply {
    const wait = refusal.details['retryAfterSeconds'];
    if (typeof wait === 'number') void reply.header('retry-after', String(wait));
    return reply
      .status(statuses[refusal.kind])
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(refusalBody(refusal, this.door.newCorrelationId())));
  }
}
