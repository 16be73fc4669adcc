import { Readable } from 'node:stream';

import { type OutputOf, ReadOrganizationExport } from '@parley/contracts';
import { DomainError, HOUSE } from '@parley/kernel';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { KeptEntryRules } from '../entry-rules/kept-entry-rules.adapter.js';
import { addressForbidden } from '../errors/gateway.errors.js';
import { GraphqlDoor } from '../serving/graphql-door.guard.js';

export const EXPORT_PATH = '/exports';

/** What a try costs its address, whatever comes of it: as an operation with a few fields does. */
const COST = 10;

const headers = {
  'content-security-policy': "sandbox; default-src 'none'",
  'content-disposition': 'attachment; filename="parley-export.zip"',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const asGateway: CallContext = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } };

/** A wildcard: a ticket is longer than a parameter of a path may be. */
const shown = z.object({ '*': z.string().max(400) }).transform(({ '*': ticket }) => ticket);

type Part = OutputOf<typeof ReadOrganizationExport>;
type Read = (part: number) => Promise<Part>;

/** Hands out exports, a part at a time, to whoever shows a ticket that identity signed; to all others nothing is there. */
@Injectable()
export class ExportDownloadDoor {
  constructor(
    private readonly door: GraphqlDoor,
    private readonly queries: Queries,
    private readonly rules: KeptEntryRules,
  ) {}

  serve(fastify: FastifyInstance): void {
    fastify.get(`${EXPORT_PATH}/*`, async (request, reply) => {
      void reply.headers(headers);
      const wait = await this.waitOf(request, reply);
      if (wait !== undefined) return reply.status(429).header('retry-after', wait).send();
      return this.handOut(request, reply);
    });
  }

  /** Lets the address pay. Answers for how many seconds it has to wait, where it can't. */
  private async waitOf({ ip: address }: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    try {
      void reply.headers(await this.door.pay(COST, { authenticated: undefined, address }));
      return undefined;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'limited') return String(error.details['retryAfterSeconds']);
      throw error;
    }
  }

  private async handOut(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { data: ticket } = shown.safeParse(request.params);
    const read = (part: number) => this.read({ ticket: ticket ?? '', part }, request.ip);
    const first = ticket && (await read(0).catch(nothing));
    if (!first) return reply.status(404).send();
    return reply
      .type('application/zip')
      .header('content-length', first.bytes)
      .send(Readable.from(parts(first, read)));
  }

  /** @throws DomainError of identity; `forbidden` `gateway.address` where the organization is not entered from there */
  private async read(input: { readonly ticket: string; readonly part: number }, address: string): Promise<Part> {
    const part = await this.queries.ask(ReadOrganizationExport, input, asGateway);
    const { networks } = await this.rules.of(part.organizationId);
    if (networks && !networks.hold(address)) throw addressForbidden();
    return part;
  }
}

/** A refusal says that there is nothing; an outage is one. */
function nothing(error: unknown): undefined {
  if (error instanceof DomainError && error.kind !== 'unavailable') return undefined;
  throw error;
}

async function* parts(first: Part, read: Read) {
  yield Buffer.from(first.data, 'base64');
  for (let part = 1; part < first.partCount; part += 1) yield Buffer.from((await read(part)).data, 'base64');
}
