import { HOUSE } from '@parley/kernel';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague, codeIn } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const refused = z.object({ errors: z.array(z.object({ extensions: z.looseObject({ code: z.string() }) })) });
const assigned = z.object({ deal: z.object({ assignee: z.object({ id: z.string() }).nullable() }) });

describe('somebody deletes their account', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url: string;
  let ada: Colleague;
  let gus: Colleague;
  let key: string;
  let dealId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    [ada, gus] = [new Colleague(together, url, 'Ada'), new Colleague(together, url, 'Gustav')];
    await ada.signUp('Roofs');
    await ada.invite(gus, ['owner']);
    const [deal] = await gus.hears('How much are three windows?', 'Buyer');
    dealId = deal?.id ?? '';
    const { id } = (await gus.memberNamed('Gustav')).principal;
    await vi.waitFor(
      async () => expect(await gus.tries('assignDeal', { dealId, assigneeId: id })).toBe('done'),
      patience,
    );
    const made = z.object({ key: z.string() });
    ({ key } = await gus.mutate('createApiKey', [
      { idempotencyKey: 'k', name: 'Website', roles: ['viewer'] },
      'key',
      made,
    ]));
  }, 120_000);
  afterAll(() => together.stop());

  const asked = async (bearer: string, query: string, variables: object = {}): Promise<unknown> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
  const deleting = 'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { userId } }';
  const refusal = async (who: Colleague, input: object) =>
    refused.parse(await asked(who.caller.accessToken, deleting, { input })).errors[0]?.extensions;
  const myWork = async () => {
    const query = `query ($id: ID!) { deal(id: $id) { assignee { id } } }`;
    return (await ada.caller.ask({ query, variables: { id: dealId }, answer: assigned })).deal.assignee?.id;
  };
  const organizationId = async () => {
    const me = z.object({ me: z.object({ organization: z.object({ id: z.string() }) }) });
    return (await ada.caller.ask({ query: '{ me { organization { id } } }', answer: me })).me.organization.id;
  };

  /** What identity's house keeps of who it was: by what address they are known, and where their sign-ins were. */
  const kept = async ({ userId, email }: { readonly userId: string; readonly email: string }) => {
    const { database } = together.backstage.on;
    const users = await database.query(`select 1 from identity.known_user where email = '${email}'`);
    const places = await database.query(`select 1 from identity.sign_in_place where user_id = '${userId}'`);
    return { users: users.length, isPlaced: places.length > 0 };
  };

  it('not without a proof that it is they', async () => {
    expect(await refusal(gus, {})).toMatchObject({ code: 'identity.organization.proof-needed' });
    expect(await refusal(gus, { password: 'not the password' })).toMatchObject({ code: 'identity.password.wrong' });
  });

  it('not while an organization has no other owner, which is named', async () => {
    const alone = new Colleague(together, url, 'Zoe');
    await alone.signUp('Walls');
    const { password } = alone.credentials;
    const details = { organizations: [{ id: expect.any(String), name: 'Walls' }] };
    expect(await refusal(alone, { password })).toMatchObject({ code: 'identity.account.only-owner', details });
    expect(await alone.signIn()).toBe('done');
  });

  it('not while what they answer for is nobody’s afterwards', async () => {
    const { password } = gus.credentials;
    const details = { organizationId: await organizationId(), dealCount: 1 };
    expect(await refusal(gus, { password })).toMatchObject({ code: 'identity.account.has-open-work', details });
  });

  it('then it is over at every door, their work goes on, and nothing personal of them can be read', async () => {
    const heir = await ada.memberNamed('Ada');
    const { password, email } = gus.credentials;
    const { id } = (await gus.memberNamed('Gustav')).principal;
    await expect.poll(() => kept({ userId: id, email })).toEqual({ users: 1, isPlaced: true });
    const handOvers = [{ organizationId: await organizationId(), handOverTo: { memberId: heir.id } }];
    const token = gus.caller.accessToken;
    const { userId } = await gus.mutate('deleteAccount', [
      { password, handOvers },
      'userId',
      z.object({ userId: z.string() }),
    ]);
    await expect.poll(myWork).toBe(heir.principal.id);
    for (const bearer of [token, key])
      await expect
        .poll(async () => codeIn(JSON.stringify(await asked(bearer, '{ deals { edges { node { id } } } }'))))
        .toMatch(/^(access\.(session-revoked|token-invalid|api-key-invalid))$/);
    expect(await gus.signIn()).toBe('identity.sign-in.refused');
    const query = '{ members(first: 50) { edges { node { id name email } } } }';
    expect(JSON.stringify(await asked(ada.caller.accessToken, query))).not.toMatch(/gustav/i);

    const { database } = together.backstage.on;
    expect(userId).toBe(id);
    expect(await kept({ userId, email })).toEqual({ users: 0, isPlaced: false });
    const keys = await database.query<{ key: unknown }>(
      `select wrapped_key as key from identity.subject_keys where tenant_id = '${HOUSE}' and subject_id = '${userId}'`,
    );
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((one) => one.key !== null)).toEqual([]);
  });

  it('and their address is free: whoever has it begins anew, as nobody’s member', async () => {
    const again = new Colleague(together, url, 'Gustav');
    await again.signUp('Floors');
    const me = z.object({ me: z.object({ organizations: z.array(z.object({ name: z.string() })) }) });
    const { me: now } = await again.caller.ask({ query: '{ me { organizations { name } } }', answer: me });
    expect(now.organizations).toEqual([{ name: 'Floors' }]);
  });
});
