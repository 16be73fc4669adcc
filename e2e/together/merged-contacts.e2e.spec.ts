import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const contact = z.object({ id: z.string(), name: z.string().nullable(), role: z.string().nullable() });
const made = z.object({ contact });
const deals = z.object({ deals: z.object({ edges: z.array(z.object({ node: z.object({ title: z.string() }) })) }) });
const unmerged = z.object({
  ...{ contact: contact.nullable(), leading: contact.nullable() },
  conflicts: z.array(z.object({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
});
const shown = 'id name role';

describe('contacts that are one person, at the public door', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg]: Colleague[] = [];

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const does = (mutation: string, input: object, who = ada) =>
    there(who)
      .does(mutation, input, `contact { ${shown} }`)
      .then((answer) => made.parse(answer).contact);
  const titlesOf = async (contactId: string) => {
    const query = 'query ($id: ID!) { deals(filter: { contactId: { eq: $id } }) { edges { node { title } } } }';
    const found = await there(ada).caller.ask({ query, variables: { id: contactId }, answer: deals });
    return found.deals.edges.map(({ node }) => node.title);
  };
  const contactOf = async (id: string) => {
    const query = `query ($id: ID!) { contact(id: $id) { ${shown} } }`;
    const answer = z.object({ contact: contact.nullable() });
    return (await there(ada).caller.ask({ query, variables: { id }, answer })).contact;
  };

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    [ada, oleg] = ['Ada', 'Oleg'].map((name) => new Colleague(together, url, name));
    await there(ada).signUp('Merging');
    await there(ada).invite(there(oleg), ['operator']);
  }, 90_000);
  afterAll(() => together.stop());

  it('are merged, worked on as one, and unmerged with what was changed since named', async () => {
    const leading = await vi.waitFor(() => does('createContact', { name: 'Anna', role: 'Buyer' }), patience);
    const merged = await does('createContact', { name: 'Anna Petrova', role: 'Owner' });
    await there(ada).does('createDeal', { contactId: merged.id, title: 'Roof' }, 'deal { id }');

    const values = [{ field: 'ROLE', winner: 'MERGED' }];
    const one = await does('mergeContacts', { leadingId: leading.id, mergedId: merged.id, values });
    expect(one).toEqual({ id: leading.id, name: 'Anna Petrova', role: 'Owner' });
    expect(await contactOf(merged.id), 'an old link goes on').toEqual(one);
    expect(await titlesOf(leading.id)).toEqual(['Roof']);
    await does('updateContact', { contactId: leading.id, role: 'Director' });

    const fields = `contact { ${shown} } leading { ${shown} } conflicts { field before after }`;
    const answer = await there(ada).does('unmergeContact', { contactId: merged.id }, fields);
    expect(unmerged.parse(answer)).toEqual({
      ...{ contact: merged, leading: { id: leading.id, name: 'Anna', role: 'Director' } },
      conflicts: [{ field: 'role', before: ['Buyer'], after: ['Director'] }],
    });
    expect(await titlesOf(leading.id)).toEqual([]);
  });

  it('are merged by nobody who reaches but one of them', async () => {
    const own = await vi.waitFor(() => does('createContact', { name: 'Boris' }, oleg), patience);
    const other = await does('createContact', { name: 'Boris' });
    const asked = does('mergeContacts', { leadingId: own.id, mergedId: other.id }, oleg);
    await expect(asked).rejects.toThrow('crm.contact.not-found');
    expect(await does('mergeContacts', { leadingId: own.id, mergedId: other.id }), 'mutant twin').toMatchObject({
      id: own.id,
    });
  });
});
