import { randomUUID } from 'node:crypto';

import { measured, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { FourWays, ways } from './four-ways.js';
import { patience } from './shop.js';
import { Together } from './together.js';

const password = 'tulips under the bridge';
const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).optional(),
});
const session = z.object({ accessToken: z.string() });
const named = z.object({ edges: z.array(z.object({ node: z.looseObject({ id: z.string(), name: z.string() }) })) });

describe('members of two organizations', () => {
  const postgres = usePostgres();
  let together: Together;
  let url: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    url = (await together.open()).url;
  }, 60_000);
  afterAll(() => together.stop());

  const ask = async (query: string, input?: object, token?: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return answered.parse(await response.json());
  };
  const mutate = (name: string, shown: string, [input, token]: readonly [object, string?]) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, input, token);
  };
  const codeOf = ({ errors }: z.infer<typeof answered>) => errors?.[0]?.extensions.code ?? 'done';
  const tokenIn = ({ data }: z.infer<typeof answered>, name: string) => session.parse(data?.[name]).accessToken;
  const keyed = (input: object) => ({ idempotencyKey: randomUUID(), ...input });

  async function signUp(name: string): Promise<string> {
    const email = `${name.toLowerCase()}@example.org`;
    await mutate('signUp', 'isRequested', [{ email, password, name, organizationName: `${name} Ltd` }]);
    const input = { code: await together.codeMailedTo(email), password };
    return tokenIn(await mutate('confirmSignUp', 'accessToken', [input]), 'confirmSignUp');
  }

  async function viewerOf(owner: string, name: string): Promise<string> {
    const email = `${name.toLowerCase()}@example.org`;
    await vi.waitFor(async () => {
      const invited = await mutate('inviteMember', 'code', [keyed({ email, roles: ['viewer'] }), owner]);
      expect(codeOf(invited)).toBe('done');
    }, patience);
    const input = { code: await together.codeMailedTo(email), name, password };
    return tokenIn(await mutate('acceptInvitation', 'accessToken', [input]), 'acceptInvitation');
  }

  const listed = async (token: string) => {
    const { data } = await ask('{ members { edges { node { id name roles status } } } }', undefined, token);
    return named.parse(data?.['members']).edges.map(({ node }) => node);
  };

  it('sign up, invite, are refused what is not theirs, and see nothing of each other', async () => {
    const [roofs, floors] = [await signUp('Roofer'), await signUp('Floorer')];
    const viewer = await viewerOf(roofs, 'Vic');
    await vi.waitFor(async () => expect(await listed(viewer)).toHaveLength(2), patience);
    expect((await listed(floors)).map(({ name }) => name)).toEqual(['Floorer']);

    const refused = await mutate('inviteMember', 'code', [keyed({ roles: ['viewer'] }), viewer]);
    expect(codeOf(refused)).toBe('access.permission-missing');
    const [owner] = await listed(roofs);
    const foreign = await mutate('removeMember', 'position', [keyed({ memberId: owner?.id }), floors]);
    expect(codeOf(foreign)).toBe('identity.member.not-found');
    const last = await mutate('leaveOrganization', 'memberId', [keyed({}), roofs]);
    expect(codeOf(last)).toBe('identity.member.last-owner');
  });

  describe('by all that acts in their name (checks 53 and 54)', () => {
    let olga: Colleague;
    let stan: Awaited<ReturnType<typeof invited>>;
    let count = 0;

    beforeAll(async () => {
      olga = new Colleague(together, url, 'Olga');
      await olga.signUp('Roofs');
      stan = await invited();
    });
    afterAll(() => stan.ways.end());

    async function invited() {
      const who = new Colleague(together, url, `Colleague${String((count += 1))}`);
      await olga.invite(who, ['admin']);
      return { who, ways: await FourWays.open(together, who) };
    }
    const told = (seed: string, after: readonly (readonly [string, number])[]) => {
      const worst = Math.max(...after.map(([, milliseconds]) => milliseconds));
      const result = after.map(([way, milliseconds]) => `${way} ${milliseconds.toFixed(0)} ms`).join(', ');
      measured({ check: '53', seed, result, worst: `${worst.toFixed(0)} ms` });
      expect(worst).toBeLessThan(5000);
    };
    const goesOn = ways.map(() => 'done');
    const missing = 'access.permission-missing';
    const less = { HTTP: missing, WebSocket: missing, 'API key': missing, agent: missing };
    const out = { ...less, WebSocket: 'closed 4403', 'API key': 'access.api-key-invalid' };
    // Whoever goes on with an agent is asked first, and until then it may nothing.
    const handingOver = async () => ({ handOverTo: { memberId: (await olga.memberNamed(stan.who.name)).id } });

    it.each([
      {
        by: 'a lower role',
        mutation: 'changeMemberRoles',
        input: () => Promise.resolve({ roles: ['guest'] }),
        expected: less,
      },
      { by: 'a suspension', mutation: 'suspendMember', input: () => Promise.resolve({}), expected: out },
      { by: 'a removal', mutation: 'removeMember', input: handingOver, expected: out },
    ])('lose it within 5 s by $by; who are not meant go on', async ({ by, mutation, input, expected }) => {
      const { who, ways: theirs } = await invited();
      const given = { memberId: (await olga.memberNamed(who.name)).id, ...(await input()) };
      told(by, await theirs.after(() => olga.does(mutation, given), expected));
      expect(await stan.ways.outcomes(), 'the twin: nothing was said of this one').toEqual(goesOn);
      theirs.end();
    });

    it('lose by another password what was signed in by the old one; what was lent on purpose goes on', async () => {
      const { who, ways: theirs } = await invited();
      await who.signIn();
      const currentPassword = who.credentials.password;
      const change = () => who.does('changePassword', { currentPassword, newPassword: `${currentPassword} once more` });
      told(
        'another password',
        await theirs.after(change, { HTTP: 'access.session-revoked', WebSocket: 'closed 4401' }),
      );
      expect((await theirs.outcomes()).slice(2)).toEqual(['done', 'done']);
      expect(await who.members(), 'the twin: where it was changed, they go on').not.toEqual([]);
      theirs.end();
    });

    it('leave what their keys were refused in the log', async () => {
      const refused = () =>
        postgres().query(
          `select distinct data ->> 'permission' as permission from identity.events
            where type = 'identity.access.refused' and actor_kind = 'integration'`,
        );
      await vi.waitFor(async () => expect(await refused()).toEqual([{ permission: 'pipelines:read' }]), patience);
    });
  });
});
