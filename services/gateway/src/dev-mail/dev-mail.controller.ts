import { DevMails } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import type { CallContext, Queries } from '@parley/platform';
import type { FastifyInstance } from 'fastify';

import { devMailPage } from './dev-mail-page.js';
import { isLocal } from './loopback.js';

export const DEV_MAIL_PATH = '/dev/mail';

const headers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const asGateway: CallContext = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } };

/** The mails that Parley wrote, for whoever sits at this machine. Not there in production. */
export function serveDevMail(fastify: FastifyInstance, queries: Queries): void {
  fastify.get(DEV_MAIL_PATH, async ({ ip: address, headers: { host } }, reply) => {
    if (!isLocal({ address, host })) return reply.status(404).headers(headers).send();
    const { items } = await queries.ask(DevMails, {}, asGateway);
    return reply.headers(headers).type('text/html; charset=utf-8').send(devMailPage(items));
  });
}
