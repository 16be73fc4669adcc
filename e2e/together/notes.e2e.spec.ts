import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const note = z.object({
  ...{ id: z.string(), text: z.string().nullable(), isPinned: z.boolean(), editedAt: z.string().nullable() },
  ...{ author: z.object({ kind: z.string() }), record: z.object({ type: z.string(), id: z.string() }) },
});
const shownNote = '{ id text isPinned editedAt author { kind } record { type id } }';
const made = (what: string) => z.object({ [what]: z.object({ id: z.string() }) });
const notes = z.object({ lead: z.object({ notes: edges(note) }).nullable() });
const items = z.object({ activity: edges(z.object({ type: z.string(), record: note.partial().nullable() })) });

describe('a word among colleagues, from a lead on to its deal', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg, per]: Colleague[] = [];
  let leadId = '';
  let noteId = '';

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const [admin, operator, another] = [() => there(ada), () => there(oleg), () => there(per)];
  const make = async (who: Colleague, what: 'Company' | 'Lead' | 'Note' | 'Task', input: object) => {
    const shown = what.toLowerCase();
    return made(shown).parse(await who.does(`create${what}`, input, `${shown} { id }`))[shown]?.id ?? '';
  };
  const notesOf = async (who: Colleague) => {
    const query = `{ lead(id: "${leadId}") { notes(orderBy: [{ field: IS_PINNED, direction: DESC }]) { edges { node ${shownNote} } } } }`;
    return (await who.caller.ask({ query, answer: notes })).lead?.notes.edges.map(({ node }) => node);
  };
  const activityOf = async (who: Colleague) => {
    const query = `{ activity(first: 100, filter: { subject: { type: NOTE, id: "${noteId}" } }) {
      edges { node { type record { ... on Note ${shownNote} } } } } }`;
    return (await who.caller.ask({ query, answer: items })).activity.edges.map(({ node }) => node.type);
  };

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    [ada, oleg, per] = ['Ada', 'Oleg', 'Per'].map((name) => new Colleague(together, url, name));
    await admin().signUp('Notes');
    for (const one of [operator(), another()]) await admin().invite(one, ['operator']);
    leadId = await vi.waitFor(() => make(operator(), 'Lead', { name: 'Anna' }), patience);
  }, 90_000);
  afterAll(() => together.stop());

  it('is written by whoever answers for the lead, and read by whoever sees it', async () => {
    const record = { type: 'LEAD', id: leadId };
    noteId = await make(operator(), 'Note', { record, text: 'Calls on Monday' });
    await make(admin(), 'Note', { record, text: 'Has a dog', isPinned: true });
    for (const who of [admin(), operator()])
      expect(await notesOf(who)).toMatchObject([
        { text: 'Has a dog', isPinned: true, editedAt: null, author: { kind: 'USER' } },
        { id: noteId, text: 'Calls on Monday', isPinned: false, record },
      ]);
  });

  it('is nothing to a colleague who doesn’t see the lead, neither there nor in the activity', async () => {
    expect(await notesOf(another())).toBeUndefined();
    const query = `{ note(id: "${noteId}") { id } }`;
    const answer = z.object({ note: z.null() });
    expect(await another().caller.ask({ query, answer })).toEqual({ note: null });
    await vi.waitFor(async () => expect(await activityOf(operator())).toEqual(['crm.note.created']), patience);
    expect(await activityOf(another())).toEqual([]);
    const input = { noteId, text: 'Mine' };
    await expect(another().does('updateNote', input, 'note { id }')).rejects.toThrow('crm.note.not-found');
  });

  it('is corrected, deleted and brought back', async () => {
    await operator().does('updateNote', { noteId, text: 'Calls on Tuesday', expectedVersion: 1 }, 'note { id }');
    expect(await notesOf(admin())).toMatchObject([{}, { text: 'Calls on Tuesday', editedAt: expect.any(String) }]);
    await admin().does('deleteNote', { noteId }, 'note { id }');
    expect(await notesOf(operator())).toHaveLength(1);
    await admin().does('restoreNote', { noteId }, 'note { id }');
    expect(await notesOf(operator())).toHaveLength(2);
    await vi.waitFor(
      async () =>
        expect(await activityOf(operator())).toEqual(
          ['created', 'changed', 'deleted', 'restored'].map((what) => `crm.note.${what}`),
        ),
      patience,
    );
  });

  it('stands on a company too, beside what is to be done about it', async () => {
    const id = await make(admin(), 'Company', { name: 'Roofs' });
    const record = { type: 'COMPANY', id };
    await make(admin(), 'Note', { record, text: 'Pays late' });
    await make(admin(), 'Task', { record, title: 'Call them' });
    const said = (field: string) => edges(z.object({ [field]: z.string() }));
    const answer = z.object({ company: z.object({ notes: said('text'), tasks: said('title') }).nullable() });
    const query = `{ company(id: "${id}") { notes { edges { node { text } } } tasks { edges { node { title } } } } }`;
    expect(await admin().caller.ask({ query, answer })).toEqual({
      company: {
        notes: { edges: [{ node: { text: 'Pays late' } }] },
        tasks: { edges: [{ node: { title: 'Call them' } }] },
      },
    });
    expect(await operator().caller.ask({ query, answer })).toEqual({ company: null });
  });
});
