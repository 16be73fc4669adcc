import {
  AddContactIdentity,
  CardsByChat,
  type CommandDefinition,
  ContactAsOf,
  ContactsByIds,
  type ContactView,
  CreateContact,
  CreateLead,
  everyRow,
  type InputOf,
  LeadsByIds,
  ListContacts,
  ListPipelines,
  QualifyLead,
  RemoveContactIdentity,
  UpdateContact,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { received, stranger } from '../spec-support/messages.adapter.js';
import { ContactsByIdsQuery } from './contact-list/contacts-by-ids.query.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 50 };

type Member = CallContext & { readonly id: string };
type Asked = Omit<InputOf<typeof ListContacts>, 'page'>;

describe('contacts that members keep by hand, at their service’s own door', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, oleg, olga]: Member[] = [];

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const contactOf = async (id: string, by = ada): Promise<ContactView | null> =>
    (await gateway.queries.ask(ContactsByIds, { ids: [id] }, by!)).items[0] ?? null;
  const create = async (name: string, more: Partial<InputOf<typeof CreateContact>> = {}, by = ada) =>
    (await send(CreateContact, { name, ...more }, by)).id;
  const named = async (asked: Asked, by = ada) => {
    const { edges } = await gateway.queries.ask(ListContacts, { page, ...asked }, by!);
    return edges.map(({ node }) => node.name).toSorted();
  };
  const has = (text: string) => ({ filter: { identities: { has: text } } });

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, oleg, olga] = [await frame.member('admin'), await frame.member('operator'), await frame.member('operator')];
    await vi.waitFor(async () => {
      for (const one of [ada, oleg, olga]) await gateway.queries.ask(ListPipelines, {}, one!);
    }, patience);
  });
  afterAll(() => frame.stop());

  it('are made with all that is known of them, by whoever answers for them from then on', async () => {
    const fields: Partial<InputOf<typeof CreateContact>> = {
      ...{ firstName: 'Anna', lastName: 'Petrova', role: 'Buyer', language: 'lv', birthDate: '1990-02-28' },
      ...{ address: { street: 'Brivibas 1', city: 'Riga', country: 'LV' }, tags: ['roof', 'vip'] },
      ...{ description: 'Met at a fair', lawfulBasisNote: 'A card' },
      gender: 'female',
      lawfulBasis: 'consent',
    };
    const identities: InputOf<typeof CreateContact>['identities'] = [
      { channel: 'phone', value: '+49 (30) 901820' },
      { channel: 'mail', value: 'Anna@Example.org' },
      { channel: 'phone', value: '+371 2000 0000', isPrimary: true },
    ];
    const id = await create('Anna Petrova', { ...fields, identities }, oleg);
    expect(await contactOf(id, oleg)).toMatchObject({
      ...{ ...fields, name: 'Anna Petrova', assigneeId: oleg!.id, chatIds: [], companyId: null },
      identities: [
        { channel: 'phone', value: '+4930901820', isPrimary: false },
        { channel: 'mail', value: 'anna@example.org', isPrimary: true },
        { channel: 'phone', value: '+37120000000', isPrimary: true },
      ],
    });
    expect(await contactOf(id, olga), 'out of reach').toBeNull();
    expect(await named({ search: '+371 2000' }, oleg)).toEqual(['Anna Petrova']);
    expect(await named({}, olga)).toEqual([]);
  });

  it('change field by field, of whichever version was read, and are shown as they were', async () => {
    const id = await create('Boris', { role: 'Buyer', tags: ['wall'] }, oleg);
    const before = (await contactOf(id))!;
    const since = new Date().toISOString();
    await send(
      UpdateContact,
      { contactId: id, role: null, tags: ['wall', 'door'], expectedVersion: before.version },
      oleg,
    );
    const after = (await contactOf(id))!;
    expect(after).toMatchObject({ name: 'Boris', role: null, tags: ['wall', 'door'], version: before.version + 1 });
    const stale = { contactId: id, role: 'Owner', expectedVersion: before.version };
    expect(await codeOf(send(UpdateContact, stale, oleg))).toBe('crm.contact.version');
    expect(await codeOf(send(UpdateContact, { contactId: id, role: 'Owner' }, olga))).toBe('crm.contact.not-found');
    await send(UpdateContact, { contactId: id, tags: ['wall', 'door'] }, oleg);
    expect((await contactOf(id))!.version, 'what is so already changes nothing').toBe(after.version);
    await vi.waitFor(async () => {
      const { contact } = await gateway.queries.ask(ContactAsOf, { id, asOf: since }, ada!);
      expect(contact).toMatchObject({ role: 'Buyer', tags: ['wall'] });
    }, patience);
  });

  it('are found by any way to reach them, however it is written', async () => {
    const id = await create('Clara');
    const add = (channel: 'linkedin' | 'phone' | 'mail', value: string) =>
      send(AddContactIdentity, { contactId: id, channel, value });
    await add('linkedin', 'https://www.linkedin.com/in/Clara-C/');
    await add('phone', '+1 415 555 2671');
    await add('mail', 'Clara@Example.org');
    for (const text of ['linkedin.com/in/clara-c', '+1 (415) 555-2671', 'CLARA@example.org'])
      expect(await named(has(text)), text).toEqual(['Clara']);
    expect(
      await named({ filter: { not: { identities: { has: 'clara@example.org' } }, name: { eq: 'Clara' } } }),
    ).toEqual([]);
    expect(await named(has('+1 415 555 2672'))).toEqual([]);
    expect(await named(has('???'))).toEqual([]);
    expect(await codeOf(add('phone', '030 901820'))).toBe('crm.contact.identity-invalid');

    const mail = (await contactOf(id))!.identities.find(({ channel }) => channel === 'mail')!;
    await send(RemoveContactIdentity, { contactId: id, identityId: mail.id });
    expect(await named(has('clara@example.org'))).toEqual([]);
    const gone = send(RemoveContactIdentity, { contactId: id, identityId: mail.id });
    expect(await codeOf(gone)).toBe('crm.contact.identity-not-found');
  });

  it('keep the peer that they are on Telegram, which comes first', async () => {
    const dora = stranger('Dora');
    const sender = { peerId: dora.peerId, name: 'Dora', username: 'Dora_D' };
    await frame.say('messaging', `messaging.chat-log-${dora.chatId}`, received(dora, { sender }));
    await vi.waitFor(async () => expect(await named({ search: 'Dora' })).toEqual(['Dora']), patience);
    const { items } = await gateway.queries.ask(CardsByChat, { ids: [dora.chatId] }, ada!);
    const { id } = items[0]!.contact!;
    await send(AddContactIdentity, { contactId: id, channel: 'phone', value: '+49 30 901821' });
    expect((await contactOf(id))!.identities).toMatchObject([
      { id: dora.peerId, channel: 'telegram', value: 'Dora_D', isPrimary: true },
      { channel: 'phone', value: '+4930901821', isPrimary: true },
    ]);
    expect(await named(has('https://t.me/dora_d'))).toEqual(['Dora']);
    const peer = send(RemoveContactIdentity, { contactId: id, identityId: dora.peerId });
    expect(await codeOf(peer)).toBe('crm.contact.identity-not-found');
  });

  it('belong to a company that a name told, also those without a chat', async () => {
    const eva = stranger('Eva | Acme');
    await frame.hear(eva);
    const companyId = await vi.waitFor(async () => {
      const { items } = await gateway.queries.ask(CardsByChat, { ids: [eva.chatId] }, ada!);
      if (!items[0]?.company) throw new Error('Not named yet');
      return items[0].company.id;
    }, patience);
    const id = await create('Fred', { companyId });
    expect(await contactOf(id)).toMatchObject({ companyId, company: { id: companyId, name: 'Acme' }, chatIds: [] });
    expect(await named({ filter: { companyId: { eq: companyId } } })).toEqual(['Eva | Acme', 'Fred']);
    await send(UpdateContact, { contactId: id, companyId: null });
    expect(await contactOf(id)).toMatchObject({ companyId: null, company: null });
    expect(await codeOf(send(UpdateContact, { contactId: id, companyId: v7() }))).toBe('crm.company.not-found');
    expect(await codeOf(send(CreateContact, { name: 'Gina', companyId: v7() }))).toBe('crm.company.not-found');
  });

  it('are filtered by tags, words and basis, and ordered by name', async () => {
    await create('Hans', { tags: ['tile', 'red'], role: 'Mason', lawfulBasis: 'contract' });
    await create('Ida', { tags: ['tile'], language: 'de' });
    expect(await named({ filter: { tags: { any: ['tile', 'red'] } } })).toEqual(['Hans', 'Ida']);
    expect(await named({ filter: { tags: { all: ['tile', 'red'] } } })).toEqual(['Hans']);
    expect(await named({ filter: { lawfulBasis: { eq: 'contract' } } })).toEqual(['Hans']);
    expect(await named({ filter: { language: { in: ['de', 'fr'] } } })).toEqual(['Ida']);
    expect(await named({ search: 'mason' })).toEqual(['Hans']);
    const orderBy = [{ field: 'name' as const, direction: 'desc' as const }];
    const { edges } = await gateway.queries.ask(
      ListContacts,
      { page, filter: { tags: { any: ['tile'] } }, orderBy },
      ada!,
    );
    expect(edges.map(({ node }) => node.name)).toEqual(['Ida', 'Hans']);
  });

  it('that were leads are reached as the lead said', async () => {
    const { id } = await send(CreateLead, { name: 'Jan', phone: '+49 30 901822', mail: 'Jan@Example.org' });
    await send(QualifyLead, { leadId: id });
    const [lead] = (await gateway.queries.ask(LeadsByIds, { ids: [id] }, ada!)).items;
    expect((await contactOf(lead!.contactId!))!.identities).toMatchObject([
      { channel: 'phone', value: '+4930901822', isPrimary: true },
      { channel: 'mail', value: 'jan@example.org', isPrimary: true },
    ]);
    expect(await named(has('jan@example.org'))).toEqual(['Jan']);
  });

  it('refuse every field that can’t be so, and never meet another organization', async () => {
    const bad = { birthDate: '1990-02-30', language: 'Latvian!', address: { country: 'XX' }, tags: ['a', 'a'] };
    const refused: unknown = await send(CreateContact, { name: ' ', ...bad }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'input.invalid' });
    const { fields } = (refused as DomainError).details as { readonly fields: readonly { readonly path: string }[] };
    expect(fields.map(({ path }) => path).toSorted()).toEqual(
      ['address.country', 'birthDate', 'language', 'name', 'tags'].toSorted(),
    );
    const id = await create('Kim');
    const elsewhere = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    const { items } = await frame
      .of('crm')
      .get(ContactsByIdsQuery)
      .answer({ ids: [id] }, elsewhere, everyRow);
    expect(items).toEqual([null]);
  });
});
