import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const identity = z.object({
  id: z.string(),
  channel: z.string(),
  value: z.string().nullable(),
  isPrimary: z.boolean(),
});
const contact = z.object({
  ...{ id: z.string(), name: z.string().nullable(), role: z.string().nullable(), version: z.int() },
  ...{ birthDate: z.string().nullable(), tags: z.array(z.string()), identities: z.array(identity) },
  address: z.object({ city: z.string().nullable(), country: z.string().nullable() }).nullable(),
  assignee: z.object({ name: z.string().nullable() }).nullable(),
});
const shown =
  'id name role version birthDate tags identities { id channel value isPrimary } address { city country } assignee { name }';
const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });

describe('a contact that a member keeps by hand, at the public door', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg]: Colleague[] = [];
  let url = '';
  let contactId = '';

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const [admin, operator] = [() => there(ada), () => there(oleg)];
  const changed = async (who: Colleague, mutation: string, input: object) =>
    z.object({ contact }).parse(await who.does(mutation, input, `contact { ${shown} }`)).contact;
  const found = async (who: Colleague, args: string) => {
    const query = `{ contacts(${args}) { edges { node { ${shown} } } } }`;
    const { contacts } = await who.caller.ask({ query, answer: z.object({ contacts: edges(contact) }) });
    return contacts.edges.map(({ node }) => node.name);
  };

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    [ada, oleg] = ['Ada', 'Oleg'].map((name) => new Colleague(together, url, name));
    await admin().signUp('Contacts');
    await admin().invite(operator(), ['operator']);
  }, 90_000);
  afterAll(() => together.stop());

  it('is made with all that is known, and answered for by whoever made it', async () => {
    const input = {
      ...{ name: 'Anna Petrova', role: 'Buyer', birthDate: '1990-02-28', tags: ['roof'] },
      ...{ address: { city: 'Riga', country: 'LV' }, gender: 'FEMALE', lawfulBasis: 'CONSENT' },
      identities: [{ channel: 'PHONE', value: '+49 (30) 901820' }],
    };
    const made = await vi.waitFor(() => changed(operator(), 'createContact', input), patience);
    expect(made).toMatchObject({
      ...{ name: 'Anna Petrova', role: 'Buyer', birthDate: '1990-02-28', tags: ['roof'], assignee: { name: 'Oleg' } },
      address: { city: 'Riga', country: 'LV' },
      identities: [{ channel: 'PHONE', value: '+4930901820', isPrimary: true }],
    });
    contactId = made.id;
  });

  it('changes where something is named, loses what is null, and keeps the rest', async () => {
    const cleared = await changed(operator(), 'updateContact', { contactId, role: null, name: 'Anna P.' });
    expect(cleared).toMatchObject({ name: 'Anna P.', role: null, tags: ['roof'], birthDate: '1990-02-28' });
    const stale = { contactId, role: 'Owner', expectedVersion: cleared.version - 1 };
    await expect(changed(operator(), 'updateContact', stale)).rejects.toThrow('crm.contact.version');
    const wrong = { contactId, address: { country: 'XX' } };
    await expect(changed(operator(), 'updateContact', wrong)).rejects.toThrow('address.country');
  });

  it('is found by how it is reached, however that is written, until it is not', async () => {
    const added = { contactId, channel: 'INSTAGRAM', value: 'https://instagram.com/Anna.P' };
    const { identities } = await changed(operator(), 'addContactIdentity', added);
    expect(await found(operator(), 'filter: { identities: { has: "@anna.p" } }')).toEqual(['Anna P.']);
    expect(await found(operator(), 'filter: { tags: { any: ["roof", "wall"] } }')).toEqual(['Anna P.']);
    expect(await found(operator(), 'search: "901820"')).toEqual(['Anna P.']);
    const page = identities.find(({ channel }) => channel === 'INSTAGRAM');
    await changed(operator(), 'removeContactIdentity', { contactId, identityId: page?.id });
    expect(await found(operator(), 'filter: { identities: { has: "@anna.p" } }')).toEqual([]);
  });

  it('belongs to a company that is a record of its own, shown by name to whoever does not reach it', async () => {
    const company = z.object({ id: z.string(), name: z.string(), industry: z.string().nullable() });
    const input = { name: 'Blue Sky', industry: 'Roofs', employeeCount: 20, website: 'https://blue.example' };
    const made = await admin().does('createCompany', input, 'company { id name industry }');
    const { id } = z.object({ company }).parse(made).company;
    await admin().does('updateContact', { contactId, companyId: id }, 'contact { id }');
    const asked = { contact: z.object({ company: company.extend({ hiddenFields: z.array(z.string()) }) }) };
    const query = `{ contact(id: "${contactId}") { company { id name industry hiddenFields } } }`;
    const seen = async (who: Colleague) => (await who.caller.ask({ query, answer: z.object(asked) })).contact.company;
    expect(await seen(admin())).toEqual({ id, name: 'Blue Sky', industry: 'Roofs', hiddenFields: [] });
    expect(await seen(operator())).toMatchObject({ id, name: 'Blue Sky', industry: null });
    expect((await seen(operator())).hiddenFields).toContain('industry');
    const listed = '{ companies(search: "blue") { edges { node { name contacts { edges { node { name } } } } } } }';
    const names = edges(z.object({ name: z.string(), contacts: edges(z.object({ name: z.string().nullable() })) }));
    const { companies } = await admin().caller.ask({ query: listed, answer: z.object({ companies: names }) });
    expect(companies.edges[0]?.node).toMatchObject({ contacts: { edges: [{ node: { name: 'Anna P.' } }] } });
    expect(
      (await operator().caller.ask({ query: listed, answer: z.object({ companies: names }) })).companies.edges,
    ).toEqual([]);
  });

  it('is told in the audit log without what was entered', async () => {
    await vi.waitFor(async () => {
      const query = '{ auditLog(first: 50) { edges { node { sentence changes { to } } } } }';
      const entry = z.object({ sentence: z.string(), changes: z.array(z.object({ to: z.string().nullable() })) });
      const { auditLog } = await admin().caller.ask({ query, answer: z.object({ auditLog: edges(entry) }) });
      const sentences = auditLog.edges.map(({ node }) => node.sentence);
      expect(sentences).toContain('Oleg changed the contact Anna P.');
      expect(sentences).toContain('Oleg said how the contact Anna P. can be reached');
      expect(JSON.stringify(auditLog.edges.map(({ node }) => node.changes))).not.toMatch(/4930901820|1990-02-28/);
    }, patience);
  });
});
