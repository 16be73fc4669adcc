import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { codeIn, Colleague } from './colleague.js';
import { Together, useMigratedPostgres } from './together.js';

const within5Seconds = { timeout: 5000, interval: 50 };
const HOUR = 3_600_000;
const entered = z.object({ accessToken: z.string(), accessTokenExpiresAt: z.string() });
const made = z.object({ staffAccessId: z.string(), endsAt: z.string() });
const waiting = z.object({
  staffInvitations: z.array(z.object({ id: z.string(), organization: z.object({ name: z.string() }) })),
});
const access = z.object({ id: z.string(), reason: z.string(), entered: z.array(z.object({ name: z.string() })) });
const banner = z.object({ organization: z.object({ staffAccess: z.array(access).nullable() }) });
const told = z.object({
  auditLog: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          en: z.string(),
          ru: z.string(),
          staffAccess: z.object({ id: z.string(), invitedBy: z.string() }).nullable(),
        }),
      }),
    ),
  }),
});

describe('the installation’s staff at the doors', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, bob, sam]: readonly Colleague[] = [];
  let url: string;

  const signedUp = async (name: string, organization: string) => {
    const somebody = new Colleague(together, url, name);
    await somebody.signUp(organization);
    return somebody;
  };
  const owner = () => ada!;
  const staff = () => sam!;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    ada = await signedUp('Ada', 'Roofs');
    sam = await signedUp('Sam', 'Parley');
    bob = new Colleague(together, url, 'Bob');
    await ada.invite(bob, ['bidi']);
  });
  afterAll(() => together.stop());

  const invite = (hours = 4) =>
    owner().mutate('inviteStaff', [
      { idempotencyKey: crypto.randomUUID(), hours, reason: 'Chats are missing' },
      'staffAccessId endsAt',
      made,
    ]);
  /** Goes in, as a new sign-in of theirs. */
  const enter = async (staffAccessId: string, who = staff()) => {
    const { refreshToken } = await who.caller.signIn(who.credentials);
    const input = { idempotencyKey: crypto.randomUUID(), staffAccessId, refreshToken };
    const tokens = await who.mutate('enterAsStaff', [input, 'accessToken accessTokenExpiresAt', entered]);
    return { ...tokens, inside: new Caller(url, tokens.accessToken) };
  };
  const codeOf = (caller: Caller, query = '{ pipelines { id } }') =>
    caller.ask({ query, answer: z.unknown() }).then(() => 'done', codeIn);
  const isIn = (caller: Caller) =>
    vi.waitFor(async () => expect(await codeOf(caller)).toBe('done'), { timeout: 10_000, interval: 50 });
  const banners = (caller: Caller) => {
    const query = '{ organization { staffAccess { id reason entered { name } } } }';
    return caller.ask({ query, answer: banner });
  };

  /** A live connection that has been let in, and by what it was closed. */
  const live = async (accessToken: string) => {
    const closed: { code?: number } = {};
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('close', (code) => (closed.code = code));
    const acknowledged = new Promise((resolve) => socket.once('message', resolve));
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { accessToken } })));
    await acknowledged;
    return closed;
  };

  it('goes in by an invitation that waits for it, which every member sees, and back out by itself', async () => {
    const { staffAccessId: id } = await invite();
    const query = '{ staffInvitations { id organization { name } } }';
    const { staffInvitations } = await staff().caller.ask({ query, answer: waiting });
    expect(staffInvitations).toEqual([{ id, organization: { name: 'Roofs' } }]);
    expect((await bob?.caller.ask({ query, answer: waiting }))?.staffInvitations).toEqual([]);
    const { inside } = await enter(id);
    await isIn(inside);
    const shown = [{ id, reason: 'Chats are missing', entered: [{ name: 'Sam' }] }];
    for (const member of [owner(), bob!])
      expect((await banners(member.caller)).organization.staffAccess).toEqual(shown);
    const me = z.object({ me: z.object({ staffAccess: z.object({ id: z.string() }).nullable() }) });
    const mine = (caller: Caller) => caller.ask({ query: '{ me { staffAccess { id } } }', answer: me });
    expect((await mine(inside)).me.staffAccess).toEqual({ id });
    expect((await mine(owner().caller)).me.staffAccess).toBeNull();
    await owner().does('endStaffAccess', { staffAccessId: id });
    expect((await banners(owner().caller)).organization.staffAccess).toEqual([]);
  });

  it('doesn’t come in without one, nor does anybody else by one', async () => {
    expect(await enter(crypto.randomUUID()).catch(codeIn)).toBe('identity.staff-access.not-found');
    const { staffAccessId: id } = await invite();
    expect(await enter(id, bob).catch(codeIn)).toBe('identity.staff-access.not-found');
    await owner().does('endStaffAccess', { staffAccessId: id });
  });

  it('ended, it is refused within 5 s over HTTP and REST, and its live connection is closed', async () => {
    const { staffAccessId: id } = await invite();
    const { accessToken, inside } = await enter(id);
    await isIn(inside);
    const closed = await live(accessToken);
    const atRest = async () =>
      (await fetch(`${url}/pipelines`, { headers: { authorization: `Bearer ${accessToken}` } })).status;
    const began = performance.now();
    await owner().does('endStaffAccess', { staffAccessId: id });
    await vi.waitFor(async () => expect(await codeOf(inside)).toBe('access.permission-missing'), within5Seconds);
    const http = performance.now() - began;
    expect(await codeOf(inside, '{ organization { name } }')).toBe('access.permission-missing');
    expect([403, 404]).toContain(await atRest());
    await vi.waitFor(() => expect(closed.code).toBe(4403), within5Seconds);
    console.info(`refused after ${http.toFixed(0)} ms, closed after ${(performance.now() - began).toFixed(0)} ms`);
    expect(await enter(id).catch(codeIn)).toBe('identity.staff-access.over');
  });

  it('is told in the audit log as what it is with all it asks for, in both languages', async () => {
    const { staffAccessId: id } = await invite();
    const { inside } = await enter(id);
    await isIn(inside);
    const query = `{ auditLog(first: 10, filter: { type: { eq: "identity.access.asked-by-staff" } }) { edges { node {
      en: sentence ru: sentence(language: RU) staffAccess { id invitedBy } } } } }`;
    const entries = async () =>
      (await owner().caller.ask({ query, answer: told })).auditLog.edges.map(({ node }) => node);
    const read = { en: 'Sam (Parley’s staff) asked for pipelines', ru: 'Sam (сопровождение Parley): запрос pipelines' };
    await vi.waitFor(
      async () =>
        expect(await entries()).toContainEqual({ ...read, staffAccess: expect.objectContaining({ id }) as unknown }),
      within5Seconds,
    );
    // Mutant twin: what members read is nobody’s to note, and without the mark of staff this would be no other.
    expect((await entries()).map(({ en }) => en).join()).not.toContain('Ada');
    await owner().does('endStaffAccess', { staffAccessId: id });
  });

  it('is out when its time is, token and all', async () => {
    const { staffAccessId: id, endsAt } = await invite(1);
    together.clock.advance(HOUR - 60_000);
    const { accessTokenExpiresAt, accessToken, inside } = await enter(id);
    expect(Date.parse(accessTokenExpiresAt)).toBeLessThanOrEqual(Date.parse(endsAt));
    await isIn(inside);
    const closed = await live(accessToken);
    together.clock.advance(60_000);
    expect(await codeOf(inside)).toBe('access.token-invalid');
    await vi.waitFor(() => expect(closed.code).toBe(4401), within5Seconds);
  });
});
