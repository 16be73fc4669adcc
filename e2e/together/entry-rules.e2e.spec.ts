import { randomUUID } from 'node:crypto';

import { GatewaySettings, type RunningGateway, startGateway } from '@parley/gateway';
import { onABusyMachine } from '@parley/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { consented } from './consenting.js';
import { OAuthPrograms } from './oauth-programs.js';
import { Together, useMigratedPostgres } from './together.js';

const [office, home, elsewhere] = ['203.0.113.9', '2001:db8:1::7', '198.51.100.1'];
const networks = ['203.0.113.0/24', '2001:db8:1::/48', '127.0.0.0/8', '::1/128'];
const origin = 'https://desk.example';
const within5Seconds = { timeout: onABusyMachine(5000), interval: 100 };
const answered = z.object({
  errors: z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).optional(),
});
const made = z.object({ createApiKey: z.object({ key: z.string() }) });
const reads = '{ pipelines { id } }';

describe('from where an organization may be entered', () => {
  const postgres = useMigratedPostgres();
  let at: OAuthPrograms;
  /** A gateway behind a proxy on this machine, which says from where requests come. */
  let behind: RunningGateway;

  beforeAll(async () => {
    at = await OAuthPrograms.open(await Together.start(postgres()));
    const { together } = at;
    behind = await startGateway({
      settings: new GatewaySettings({ port: 0, trustedProxies: ['127.0.0.1'] }),
      ...(await together.callerAs('gateway')),
      clock: together.clock,
      waits: together.backstage.signals,
      faults: { write: (_id, error) => console.error('fault', error) },
    });
  });
  afterEach(async () => {
    await at.mutate('setAllowedNetworks', { networks: [] });
    await at.mutate('setAllowedOrigins', { origins: [] });
  });
  afterAll(async () => {
    await behind.stop();
    await at.together.stop();
  });

  type From = { readonly address?: string; readonly origin?: string; readonly url?: string };

  const ask = async (token: string, { address = '127.0.0.1', origin: from, url = behind.url }: From, query = reads) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-forwarded-for': address,
    };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, ...(from !== undefined && { origin: from }) },
      body: JSON.stringify({ query }),
    });
    const { errors } = answered.parse(await response.json());
    return {
      said: [response.status, errors?.[0]?.extensions.code ?? 'fine'],
      readableBy: response.headers.get('access-control-allow-origin'),
    };
  };
  const until = (token: string, from: From, said: readonly [number, string]) =>
    vi.waitFor(async () => expect((await ask(token, from)).said).toEqual(said), within5Seconds);
  const keyOf = async () => {
    const input = { idempotencyKey: randomUUID(), name: 'Website', roles: ['bidi'] };
    const query = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }';
    return (await at.caller.ask({ query, variables: { input }, answer: made })).createApiKey.key;
  };
  const [fine, outside, foreign] = [
    [200, 'fine'],
    [403, 'gateway.address'],
    [403, 'gateway.origin'],
  ] as const;

  it('networks hold whatever is shown: a sign-in, a key, a program’s token, and close what is open', async () => {
    const program = await at.register({ scopes: ['pipelines:read'] });
    const { access_token } = await at.exchanged(program, await consented(await at.addressOf(program), at.owner));
    const shown = { 'a sign-in': at.caller.accessToken, 'a key': await keyOf(), 'a program': access_token };
    for (const token of Object.values(shown)) await until(token, { address: elsewhere }, fine);

    const closed = vi.fn<(code: number) => void>();
    const socket = new WebSocket(`${behind.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-forwarded-for': elsewhere },
    });
    socket.on('close', closed);
    const accessToken = at.caller.accessToken;
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { accessToken } })));
    const acknowledged = vi.fn();
    socket.on('message', acknowledged);
    await expect.poll(() => acknowledged).toHaveBeenCalled();

    await at.mutate('setAllowedNetworks', { networks });
    const began = performance.now();
    for (const [name, token] of Object.entries(shown)) {
      await until(token, { address: elsewhere }, outside);
      console.info(`${name}: refused elsewhere after ${(performance.now() - began).toFixed(0)} ms`);
      for (const address of [office, home, '::ffff:203.0.113.9'])
        expect((await ask(token, { address })).said).toEqual(fine);
    }
    await vi.waitFor(() => expect(closed.mock.calls[0]?.[0]).toBe(4403), within5Seconds);
    console.info(`a live connection: closed after ${(performance.now() - began).toFixed(0)} ms`);
    expect(performance.now() - began).toBeLessThan(onABusyMachine(5000));
  });

  it('lets in no program from elsewhere, whoever says yes', async () => {
    const program = await at.register({ scopes: ['pipelines:read'] });
    const asked = (await at.addressOf(program)).searchParams;
    const yes = async (address: string) => {
      const body = new URLSearchParams({ ...Object.fromEntries(asked), decision: 'allow', ...at.owner });
      const headers = { 'x-forwarded-for': address, 'sec-fetch-site': 'same-origin' };
      const response = await fetch(`${behind.url}/oauth/authorize`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers,
      });
      const back = new URL(response.headers.get('location') ?? 'https://nowhere.example');
      return back.searchParams.get('error') ?? (back.searchParams.has('code') ? 'let in' : response.status);
    };
    // The twin: nothing is set, and anybody may come from there.
    await vi.waitFor(async () => expect(await yes(elsewhere)).toBe('let in'), within5Seconds);
    await at.mutate('setAllowedNetworks', { networks });
    await vi.waitFor(async () => expect(await yes(elsewhere)).toBe('access_denied'), within5Seconds);
    expect(await yes(office)).toBe('let in');
  });

  it('what somebody says of where they come from counts only behind a proxy that is trusted', async () => {
    await at.mutate('setAllowedNetworks', { networks: ['127.0.0.0/8'] });
    const token = at.caller.accessToken;
    await until(token, { address: elsewhere }, outside);
    // The twin: no proxy is trusted there, so the same words change nothing, for better or worse.
    await until(token, { address: elsewhere, url: at.url }, fine);
  });

  it('nobody shuts themselves out', async () => {
    await expect(at.mutate('setAllowedNetworks', { networks: ['203.0.113.0/24'] })).rejects.toThrow(
      /would-lock-you-out/,
    );
    await expect(at.mutate('setAllowedNetworks', { networks: ['300.0.0.0/8'] })).rejects.toThrow(/input\.invalid/);
  });

  it('another organization is entered from anywhere still', async () => {
    await at.mutate('setAllowedNetworks', { networks });
    const other = new Caller(at.url);
    await other.signIn(await at.together.organization('Anywhere'));
    await until(at.caller.accessToken, { address: elsewhere }, outside);
    await until(other.accessToken, { address: elsewhere }, fine);
  });

  it('browsers call from the organization’s origins, and from a program’s with its token alone', async () => {
    const program = await at.register({ scopes: ['pipelines:read'], origins: ['https://program.example'] });
    const { access_token } = await at.connected(program);
    const token = at.caller.accessToken;
    await until(token, { origin }, foreign);
    await at.mutate('setAllowedOrigins', { origins: [origin] });
    await until(token, { origin }, fine);
    expect((await ask(token, { origin })).readableBy).toBe(origin);
    await until(access_token, { origin: 'https://program.example' }, fine);
    expect((await ask(token, { origin: 'https://program.example' })).said).toEqual(foreign);
    expect(await ask(token, { origin: 'https://evil.example' })).toEqual({ said: foreign, readableBy: null });
    await at.mutate('setAllowedOrigins', { origins: [] });
    await until(token, { origin }, foreign);
  });

  it('who shows nothing, or nothing good, calls from the installation’s own origins alone', async () => {
    await at.mutate('setAllowedOrigins', { origins: [origin] });
    await until(at.caller.accessToken, { origin }, fine);
    expect((await ask('forged', { origin })).said).toEqual(foreign);
    expect((await ask('forged', { origin: behind.url })).said).toEqual([401, 'access.token-invalid']);
  });

  it('what a request calls its host makes no origin its own', async () => {
    const said = await ask(at.caller.accessToken, { origin: 'http://rebound.example' });
    expect(said.said).toEqual(foreign);
  });

  it('a browser that asks beforehand is told what it may send, and reads nothing that it may not', async () => {
    const response = await fetch(`${behind.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});
