import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { Together, useMigratedPostgres } from './together.js';

const sentences = z.object({
  auditLog: z.object({ edges: z.array(z.object({ node: z.object({ sentence: z.string(), inEnglish: z.string() }) })) }),
});
const query = `{ auditLog(first: 1, filter: { type: { eq: "identity.access.entered" } }) {
  edges { node { sentence inEnglish: sentence(language: EN) } } } }`;

describe('the audit log in the language of whoever reads it', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let caller: Caller;
  let whose: Awaited<ReturnType<Together['organization']>>;

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    whose = await together.organization('Read');
    caller = new Caller(url);
    await caller.signIn(whose);
  });
  afterAll(() => together.stop());

  const read = async () => (await caller.ask({ query, answer: sentences })).auditLog.edges[0]?.node;
  const exported = async (query = '') => {
    const address = `${caller.url}/organizations/${whose.organizationId}/audit-log/export?format=json${query}`;
    const file = await fetch(address, { headers: { authorization: `Bearer ${caller.accessToken}` } });
    return z.array(z.looseObject({ type: z.string(), sentence: z.string() })).parse(await file.json());
  };
  const entered = async (query?: string) =>
    (await exported(query)).find(({ type }) => type === 'identity.access.entered')?.sentence;
  const english = 'Read signed in';
  const russian = 'Read: вход';

  it('is English until they say otherwise', async () => {
    await expect.poll(read).toEqual({ sentence: english, inEnglish: english });
    expect(await entered()).toBe(english);
  });

  it('is theirs at every door, and another one where that is asked for', async () => {
    const changing = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { position } }';
    const input = { idempotencyKey: 'in Russian', locale: 'RU' };
    await caller.ask({ query: changing, variables: { input }, answer: z.unknown() });
    expect(await read()).toEqual({ sentence: russian, inEnglish: english });
    expect([await entered(), await entered('&language=en')]).toEqual([russian, english]);
  });
});
