import type { DevMail } from '@parley/contracts';
import { Queries } from '@parley/platform';
import { fastify, type FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';

import { serveDevMail } from './dev-mail.controller.js';

const mail: DevMail = {
  id: '018f0000-0000-7000-8000-000000000001',
  requestedAt: '2026-03-02T09:00:00.000Z',
  status: 'requested',
  to: 'ada@example.org',
  subject: 'Anna <script>alert(1)</script> invites you',
  text: 'Code: c0de',
};

class KnownMails extends Queries {
  ask: Queries['ask'] = async (definition) => definition.output.parse({ items: [mail] }) as never;
}

describe('the page of mails', () => {
  let app: FastifyInstance;
  beforeEach(() => {
    app = fastify();
    serveDevMail(app, new KnownMails());
  });

  const get = (remoteAddress: string, host: string) =>
    app.inject({ method: 'GET', url: '/dev/mail', remoteAddress, headers: { host } });

  it.each([
    ['127.0.0.1', 'localhost:4000'],
    ['::1', '[::1]:4000'],
    ['::ffff:127.0.0.1', '127.0.0.1:4000'],
  ])('is shown to this machine: %s, %s', async (address, host) => {
    const { statusCode, body } = await get(address, host);
    expect(statusCode).toBe(200);
    expect(body).toContain('Code: c0de');
  });

  it.each([
    ['192.0.2.7', 'localhost:4000'],
    ['2001:db8::1', 'localhost:4000'],
    ['127.0.0.1', 'rebound.example:4000'],
    ['127.0.0.1', '127.0.0.1.example'],
    ['10.127.0.1', 'localhost'],
  ])('is not there for any other: %s, %s', async (address, host) => {
    const { statusCode, body } = await get(address, host);
    expect(statusCode).toBe(404);
    expect(body).toBe('');
  });

  it('shows what somebody else wrote as text, and runs nothing', async () => {
    const { body, headers } = await get('127.0.0.1', 'localhost');
    expect(body).not.toContain('<script>');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('mutant twin: without the look at where it comes from, everybody reads it', async () => {
    const open = fastify({ trustProxy: true });
    serveDevMail(open, new KnownMails());
    const headers = { host: 'localhost', 'x-forwarded-for': '127.0.0.1' };
    const { statusCode } = await open.inject({ url: '/dev/mail', remoteAddress: '192.0.2.7', headers });
    expect(statusCode).toBe(200);
  });
});
