import { Readable } from 'node:stream';

import { ReadOrganizationExport } from '@parley/contracts';
import { DomainError, HOUSE } from '@parley/kernel';
import type { CallContext, Queries } from '@parley/platform';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

export const EXPORT_PATH = '/exports';

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

/** Hands out exports, a part at a time, to whoever shows a ticket that identity signed; to all others nothing is there. */
export function serveExports(fastify: FastifyInstance, queries: Queries): void {
  const read = (ticket: string, part: number) => queries.ask(ReadOrganizationExport, { ticket, part }, asGateway);
  fastify.get(`${EXPORT_PATH}/*`, async (request, reply) => {
    const { data: ticket } = shown.safeParse(request.params);
    const first = ticket && (await read(ticket, 0).catch(nothing));
    if (!ticket || !first) return reply.status(404).headers(headers).send();
    const { bytes, partCount } = first;
    const rest = parts(partCount, (part) => (part === 0 ? Promise.resolve(first) : read(ticket, part)));
    return reply.headers(headers).type('application/zip').header('content-length', bytes).send(Readable.from(rest));
  });
}

/** A refusal says that there is nothing; an outage is one. */
function nothing(error: unknown): undefined {
  if (error instanceof DomainError && error.kind !== 'unavailable') return undefined;
  throw error;
}

async function* parts(count: number, read: (part: number) => Promise<{ readonly data: string }>) {
  for (let part = 0; part < count; part += 1) yield Buffer.from((await read(part)).data, 'base64');
}
