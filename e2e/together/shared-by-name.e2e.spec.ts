import { ListDeals } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { Colleague } from './colleague.js';
import { carelessly } from './doors/careless.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const within5s = { timeout: 5000, interval: 50 };
const missing = 'access.permission-missing';
const ids = z
  .object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })), totalCount: z.int() })
  .transform(({ edges, totalCount }) => ({ ids: edges.map(({ node }) => node.id), totalCount }));
const lists = z.object({ deals: ids, contacts: ids, found: ids, chats: ids });
const shownDeal = z.object({
  deal: z.object({
    title: z.string(),
    stage: z.object({ name: z.object({ en: z.string() }) }),
    contact: z.object({ id: z.string() }).nullable(),
    chat: z.object({ id: z.string() }).nullable(),
    collaborators: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  }),
});
const happened = z.object({
  activity: z.object({ edges: z.array(z.object({ node: z.object({ subject: z.object({ id: z.string() }) }) })) }),
});
const dealsWith = z.object({
  deals: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), contact: z.object({ id: z.string() }) }) })),
  }),
});
const staged = z.object({
  pipelines: z.array(z.object({ stages: z.array(z.object({ id: z.string(), kind: z.string() })) })),
});
const said = z.object({
  auditLog: z.object({ edges: z.array(z.object({ node: z.object({ sentence: z.string() }) })) }),
});

/** One deal of one contact, as its owner knows it. */
type Known = { readonly dealId: string; readonly contactId: string };

describe('what an owner shares with a guest by name', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url: string;
  let olga: Colleague;
  let gus: Colleague;
  let guest: { readonly id: string; readonly principal: { readonly id: string } };
  let [anna, boris]: Known[] = [];
  let stageId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    [olga, gus] = [new Colleague(together, url, 'Olga'), new Colleague(together, url, 'Gustav')];
    await olga.signUp('Roofs');
    await olga.hears('How much are three windows?', 'Anna', 'Boris');
    stageId = await olga.aStage();
    const query = '{ deals(orderBy: [{ field: TITLE, direction: ASC }]) { edges { node { id contact { id } } } } }';
    const { deals } = await olga.caller.ask({ query, answer: dealsWith });
    [anna, boris] = deals.edges.map(({ node }) => ({ dealId: node.id, contactId: node.contact.id }));
    await olga.invite(gus, ['guest']);
    guest = await olga.memberNamed('Gustav');
  }, 90_000);
  afterAll(() => together.stop());

  const share = (kind: 'Deal' | 'Contact', id: string | undefined, collaboratorIds: readonly string[]) =>
    olga.does(`set${kind}Collaborators`, { [`${kind.toLowerCase()}Id`]: id, collaboratorIds });
  const move = (known: Known | undefined, to: string) =>
    olga.does('moveDealToStage', { dealId: known?.dealId, stageId: to });
  /** Two open ones, between which a deal is moved to and fro. */
  const stages = async () => {
    const query = '{ pipelines { stages { id kind } } }';
    const { pipelines } = await olga.caller.ask({ query, answer: staged });
    return pipelines.flatMap((one) => one.stages.filter(({ kind }) => kind === 'OPEN').map(({ id }) => id)).slice(1, 3);
  };
  const listed = async (caller = gus.caller) => {
    const shown = 'edges { node { id } } totalCount';
    const query = `{ deals { ${shown} } contacts { ${shown} } found: contacts(search: "o") { ${shown} } chats { ${shown} } }`;
    const answer = await caller.ask({ query, answer: lists });
    for (const { ids: seen, totalCount } of Object.values(answer)) expect(totalCount).toBe(seen.length);
    return Object.fromEntries(Object.entries(answer).map(([name, { ids: seen }]) => [name, seen]));
  };
  const seenOf = async (known: Known | undefined) => [
    await gus.sees('deal', known?.dealId ?? ''),
    await gus.sees('contact', known?.contactId ?? ''),
  ];
  /** The deals and contacts of which activity tells, each once. */
  const told = async () => {
    const query = '{ activity(first: 100) { edges { node { subject { id } } } } }';
    const { activity } = await gus.caller.ask({ query, answer: happened });
    const all = [anna, boris].flatMap((known) => [known?.dealId, known?.contactId]);
    return [...new Set(activity.edges.map(({ node }) => node.subject.id).filter((id) => all.includes(id)))].toSorted();
  };
  const nothing = { deals: [], contacts: [], found: [], chats: [] };

  it('is nothing at first: the guest may look everywhere, and sees no record', async () => {
    await vi.waitFor(async () => expect(await listed()).toEqual(nothing), patience);
    expect(await told()).toEqual([]);
    expect([await seenOf(anna), await seenOf(boris)]).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('is exactly one deal and one contact then, in lists, searches, by their ids, and in activity', async () => {
    await share('Deal', anna?.dealId, [guest.principal.id]);
    await share('Contact', boris?.contactId, [guest.principal.id]);
    const shared = [boris?.contactId];
    expect(await listed()).toEqual({ deals: [anna?.dealId], contacts: shared, found: shared, chats: [] });
    expect([await seenOf(anna), await seenOf(boris)]).toEqual([
      [true, false],
      [false, true],
    ]);
    await expect.poll(told).toEqual([anna?.dealId, boris?.contactId].toSorted());
  });

  it('makes sense by itself, and shows neither whom the deal is with nor what they said', async () => {
    const query = `query ($id: ID!) { deal(id: $id) { title stage { name { en } } contact { id } chat { id } collaborators { id name } } }`;
    const asked = { query, variables: { id: anna?.dealId }, answer: shownDeal };
    const { deal } = await gus.caller.ask(asked);
    expect(deal).toMatchObject({ title: 'Anna', contact: null, chat: null });
    expect(deal.stage.name.en).not.toBe('');
    expect(deal.collaborators, 'who members are is not a guest’s to see').toEqual([
      { id: guest.principal.id, name: null },
    ]);
    expect((await olga.caller.ask(asked)).deal.collaborators).toEqual([{ id: guest.principal.id, name: 'Gustav' }]);
  });

  it('is what an owner is told that the guest sees', async () => {
    const query = `query ($memberId: ID!, $subject: AccessSubjectInput!) { accessOf(memberId: $memberId, subject: $subject) { canSee } }`;
    const answer = z.object({ accessOf: z.object({ canSee: z.boolean() }) });
    const canSee = async (type: string, id: string | undefined) => {
      const variables = { memberId: guest.id, subject: { type, id } };
      return (await olga.caller.ask({ query, variables, answer })).accessOf.canSee;
    };
    for (const [known, seen] of [
      [anna, [true, false]],
      [boris, [false, true]],
    ] as const)
      expect([await canSee('DEAL', known?.dealId), await canSee('CONTACT', known?.contactId)]).toEqual(seen);
  });

  it('comes live as it happens, and nothing of what is not shared', async () => {
    gus.caller.watch();
    const [first = '', second = ''] = await stages();
    let to = first;
    const come = () => gus.caller.items.map(({ subject }) => subject.id);
    // Until the subscription stands.
    await vi.waitFor(async () => {
      to = to === first ? second : first;
      for (const known of [boris, anna]) await move(known, to);
      await expect.poll(come, { timeout: 1000 }).toContain(anna?.dealId);
    }, patience);
    expect(come()).not.toContain(boris?.dealId);
    expect(come()).not.toContain(anna?.contactId);
  });

  it('is changed by the guest in no way, nor passed on', async () => {
    const [dealId, contactId] = [anna?.dealId, boris?.contactId];
    const me = guest.principal.id;
    expect([
      await gus.tries('moveDealToStage', { dealId, stageId }),
      await gus.tries('assignDeal', { dealId, assigneeId: me }),
      await gus.tries('setDealCollaborators', { dealId, collaboratorIds: [] }),
      await gus.tries('assignContact', { contactId, assigneeId: me }),
      await gus.tries('setContactCollaborators', { contactId, collaboratorIds: [] }),
      await gus.tries('createDeal', { contactId, title: 'Mine' }),
    ]).toEqual(Array.from({ length: 6 }, () => missing));
  });

  it('mutant twin: a list that is asked for in the owner’s name shows the guest what is not shared', async () => {
    const way = await together.callerAs('gateway');
    const me = z.object({ me: z.object({ organization: z.object({ id: z.string() }) }) });
    const { organization } = (await olga.caller.ask({ query: '{ me { organization { id } } }', answer: me })).me;
    const { principal } = await olga.memberNamed('Olga');
    const actor = { tenantId: organization.id, principal: { kind: 'user', id: principal.id } } as const;
    const open = await together.open(() => ({ ...way, queries: carelessly(way, ListDeals.name, actor) }));
    const { deals } = await listed(new Caller(open.url, gus.caller.accessToken));
    expect(deals).toHaveLength(2);
  });

  it('is gone everywhere within 5 s of its being shared no more, live too', async () => {
    await share('Deal', anna?.dealId, []);
    const begun = performance.now();
    await vi.waitFor(async () => expect((await listed())['deals']).toEqual([]), within5s);
    expect(await seenOf(anna)).toEqual([false, false]);
    // What is reached is asked again once a second.
    together.clock.advance(1000);
    await vi.waitFor(async () => expect(await told()).toEqual([boris?.contactId]), within5s);
    console.info(`gone from lists and activity after ${(performance.now() - begun).toFixed(0)} ms`);

    const before = gus.caller.items.length;
    await share('Deal', boris?.dealId, [guest.principal.id]);
    together.clock.advance(1000);
    for (const to of await stages()) for (const known of [anna, boris]) await move(known, to);
    await vi.waitFor(() => {
      const later = gus.caller.items.slice(before).map(({ subject }) => subject.id);
      expect(later, 'the twin: what is shared with them now comes').toContain(boris?.dealId);
      expect(later).not.toContain(anna?.dealId);
    }, patience);
    await gus.caller.close();
  });

  it('is told in the audit log by name', async () => {
    const query = '{ auditLog(first: 100) { edges { node { sentence } } } }';
    const sentences = async () =>
      (await olga.caller.ask({ query, answer: said })).auditLog.edges.map(({ node }) => node.sentence);
    await expect
      .poll(sentences)
      .toEqual(
        expect.arrayContaining([
          'Olga shared Anna with Gustav',
          'Olga shared the contact Boris with Gustav',
          'Olga stopped sharing Anna with Gustav',
        ]),
      );
  });

  it('is without the guest once they are removed, though nobody goes on with anything', async () => {
    await olga.does('removeMember', { memberId: guest.id });
    const query = 'query ($id: ID!) { contact(id: $id) { collaborators { id } } }';
    const answer = z.object({ contact: z.object({ collaborators: z.array(z.unknown()) }) });
    const collaborators = async () =>
      (await olga.caller.ask({ query, variables: { id: boris?.contactId }, answer })).contact.collaborators;
    await expect.poll(collaborators).toEqual([]);
  });
});
