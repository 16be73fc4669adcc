import type { AddressInfo } from 'node:net';

import { DevMails } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { Mails } from './mails.port.js';
import { type IdentityAlone, migrated, nobody, refusal, startAlone } from '../spec-support/identity-alone.adapter.js';

const itself = { tenantId: HOUSE, principal: { kind: 'system', id: 'identity' } } as const;
const patience = { timeout: 15_000, interval: 50 };

/** A mail server that keeps what it gets, and answers as it is told. */
class MailServer {
  readonly got: { readonly to: readonly string[]; readonly text: string }[] = [];
  /** What each recipient's mail is answered with before it is taken. */
  readonly troubles: number[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.got.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        });
        const trouble = this.troubles.shift();
        if (trouble === undefined) return done();
        done(Object.assign(new Error('trouble'), { responseCode: trouble }));
      });
    },
  });

  listen(): Promise<string> {
    return new Promise((resolve) => {
      const { server } = this.server;
      this.server.listen(0, '127.0.0.1', () => resolve(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`));
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const messageIdOf = (text: string) => /^Message-ID: (.*)$/im.exec(text)?.[1];

describe('mails by SMTP', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  const server = new MailServer();
  let identity: IdentityAlone;

  beforeAll(async () => {
    const environment = {
      PARLEY_SMTP_URL: await server.listen(),
      PARLEY_MAIL_FROM: 'Parley <no-reply@parley.example>',
    };
    identity = await startAlone({ database: postgres(), clock, environment });
  });
  afterEach(() => server.got.splice(0));
  afterAll(async () => {
    await identity.stop();
    await server.close();
  });

  const request = (to: string, context = firstCommand(itself, clock.now())) =>
    identity.running
      .get(Mails)
      .request({ to, kind: 'confirm-sign-up', locale: 'ru', variables: { code: 's3cret' } }, context);
  const statusOf = async (address: string) => {
    // On a busy machine a greeting may come too late, and the mail is due again later.
    clock.advance(500);
    return (await identity.mails()).find(({ to }) => to === address)?.status;
  };

  it('go out once, as they were asked for', async () => {
    const context = firstCommand(itself, clock.now());
    await request('ada@example.org', context);
    await request('ada@example.org', context);
    await vi.waitFor(async () => expect(await statusOf('ada@example.org')).toBe('sent'), patience);
    expect(server.got.map(({ to }) => to)).toEqual([['ada@example.org']]);
    expect(server.got[0]?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@parley\.example>\r?$/im);
    expect(identity.faults).toEqual([]);
  });

  it('are tried again under the same Message-ID where the server is in trouble, and go out then', async () => {
    server.troubles.push(451);
    await request('bob@example.org');
    await vi.waitFor(() => expect(server.got).toHaveLength(1), patience);
    // The trouble is recorded before the clock goes on: what is tried again is due later than what was tried.
    await vi.waitFor(async () => expect(await due()).toBe(1), patience);
    clock.advance(11_000);
    await vi.waitFor(async () => expect(await statusOf('bob@example.org')).toBe('sent'), patience);
    const ids = server.got.map(({ text }) => messageIdOf(text));
    console.info(`${ids.length} attempts, ${new Set(ids).size} Message-ID`);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('are not tried again where the server has refused them for good', async () => {
    server.troubles.push(550);
    await request('eve@example.org');
    await vi.waitFor(async () => expect(await statusOf('eve@example.org')).toBe('failed'), patience);
    clock.advance(24 * 3_600_000);
    await request('after@example.org');
    await vi.waitFor(async () => expect(await statusOf('after@example.org')).toBe('sent'), patience);
    expect(server.got.filter(({ to }) => to.includes('eve@example.org'))).toHaveLength(1);
  });

  it('leave neither address nor secret in clear in the log', async () => {
    await request('carol@example.org');
    const [row] = await postgres().query<{ text: string }>(
      `select (select string_agg(data::text, chr(10)) from identity.events)
        || coalesce((select string_agg(payload::text, chr(10)) from identity.timers), '') as text`,
    );
    expect(row?.text).toContain('confirm-sign-up');
    expect(['carol@example.org', 's3cret'].filter((word) => row?.text.includes(word))).toEqual([]);
  });

  async function due(): Promise<number> {
    const rows = await postgres().query(
      `select from identity.timers where name = 'identity.mail-due' and due_at > '${clock.now().toISOString()}'`,
    );
    return rows.length;
  }
});

describe('mails in production', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();

  it('are shown to nobody', async () => {
    const identity = await startAlone({
      database: postgres(),
      clock,
      environment: { PARLEY_PROFILE: 'production' },
    });
    const asked = refusal(identity.queries.ask(DevMails, {}, nobody));
    expect(await asked).toBe('identity.mail.hidden');
    await identity.stop();
  });
});
