import {
  AssignCompany,
  AssignContact,
  AssignDeal,
  type CommandDefinition,
  CreateCompany,
  CreateNote,
  DeleteNote,
  type InputOf,
  ListNotes,
  NotesByIds,
  type NoteView,
  type RecordRef,
  RestoreNote,
  RoleCreated,
  UpdateNote,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { NotesByIdsQuery } from './note-list/notes-by-ids.query.js';

const patience = { timeout: 15_000, interval: 20 };

type Member = CallContext & { readonly id: string };

describe('notes, at their service’s own door', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  /** An admin, a viewer, a partner and an operator to whom Anna's contact and deal are given. */
  let [ada, vic, pat, oleg]: Member[] = [];
  let contact: RecordRef;
  let deal: RecordRef;

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const create = async (record: RecordRef, text: string, by = ada) => (await send(CreateNote, { record, text }, by)).id;
  const noteOf = async (id: string, by = ada): Promise<NoteView | null> =>
    (await gateway.queries.ask(NotesByIds, { ids: [id] }, by!)).items[0] ?? null;
  const textsOf = async (record: RecordRef, by = ada, more: Partial<InputOf<typeof ListNotes>> = {}) => {
    const { edges, totalCount } = await gateway.queries.ask(ListNotes, { record, page: { first: 50 }, ...more }, by!);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.text);
  };

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, vic] = [await frame.member('admin'), await frame.member('viewer')];
    [pat, oleg] = [await frame.member('partner'), await frame.member('operator')];
    await vi.waitFor(() => textsOf({ type: 'deal', id: v7() }), patience);
    const anna = await frame.meet('Anna', ada);
    contact = { type: 'contact', id: anna.deal.contactId };
    deal = { type: 'deal', id: anna.deal.id };
    await vi.waitFor(async () => {
      await send(AssignContact, { contactId: contact.id, assigneeId: oleg!.id });
      await send(AssignDeal, { dealId: deal.id, assigneeId: oleg!.id });
      await textsOf(contact, oleg);
    }, patience);
  });
  afterAll(() => frame.stop());

  it('are written on a record by whoever may change it, and read newest first with who wrote them', async () => {
    const first = await create(contact, 'Calls on Monday');
    await create(contact, 'Wants three windows', oleg);
    await create(deal, 'Needs a discount', oleg);
    expect(await textsOf(contact, vic)).toEqual(['Wants three windows', 'Calls on Monday']);
    expect(await textsOf(deal, oleg)).toEqual(['Needs a discount']);
    const author = { kind: 'user', id: ada!.id };
    expect(await noteOf(first, oleg)).toMatchObject({ record: contact, author, editedAt: null, version: 1 });
    const byOleg = { filter: { authorId: { eq: oleg!.id } } };
    expect(await textsOf(contact, ada, byOleg)).toEqual(['Wants three windows']);
  });

  it('are edited, pinned, deleted and brought back', async () => {
    const id = await create(contact, 'A typo');
    expect(await codeOf(send(UpdateNote, { noteId: id, text: 'No typo', expectedVersion: 2 }))).toBe(
      'crm.note.version',
    );
    await send(UpdateNote, { noteId: id, isPinned: true, expectedVersion: 1 });
    expect(await noteOf(id)).toMatchObject({ isPinned: true, editedAt: null, version: 2 });
    await send(UpdateNote, { noteId: id, text: 'No typo' }, oleg);
    expect(await noteOf(id)).toMatchObject({ text: 'No typo', editedAt: expect.any(String), version: 3 });
    expect(await textsOf(contact, ada, { filter: { isPinned: { eq: true } } })).toEqual(['No typo']);
    await send(DeleteNote, { noteId: id });
    expect(await noteOf(id)).toBeNull();
    expect(await textsOf(contact)).not.toContain('No typo');
    expect(await codeOf(send(UpdateNote, { noteId: id, text: 'Gone' }))).toBe('crm.note.not-found');
    await send(RestoreNote, { noteId: id });
    expect(await textsOf(contact)).toContain('No typo');
  });

  it('are nothing to whoever doesn’t reach the record, or may not change it', async () => {
    const boris = await frame.meet('Boris', ada!);
    const ofBoris = { type: 'contact', id: boris.deal.contactId } as const;
    const id = await create(ofBoris, 'Of nobody');
    expect(await noteOf(id, oleg)).toBeNull();
    expect(await textsOf(ofBoris, oleg)).toEqual([]);
    expect(await codeOf(create(ofBoris, 'Mine', oleg))).toBe('crm.contact.not-found');
    for (const [definition, more] of [
      [UpdateNote, { text: 'Mine' }],
      [DeleteNote, {}],
      [RestoreNote, {}],
    ] as const)
      expect(await codeOf(send(definition, { noteId: id, ...more }, oleg)), definition.name).toBe('crm.note.not-found');
    expect(await codeOf(create(ofBoris, 'Mine', vic))).toBe('access.permission-missing');
    expect(await codeOf(textsOf(ofBoris, pat))).toBe('access.permission-missing');
    expect(await codeOf(create({ type: 'deal', id: ofBoris.id }, 'Nowhere'))).toBe('crm.deal.not-found');
    expect(await codeOf(create({ type: 'company', id: v7() }, 'Nowhere'))).toBe('crm.company.not-found');
  });

  it('are listed together, those of records out of reach left out', async () => {
    const listed = async (by = ada) =>
      (await gateway.queries.ask(ListNotes, { page: { first: 50 } }, by!)).edges.map(({ node }) => node.record.id);
    expect(new Set(await listed(oleg))).toEqual(new Set([contact.id, deal.id]));
    expect(new Set(await listed()).size).toBe(3);
  });

  it('on a company go by who may read and change companies, and by who answers for it', async () => {
    const { id } = await send(CreateCompany, { name: 'Roofs' });
    const company = { type: 'company', id } as const;
    await create(company, 'Pays late');
    expect(await textsOf(company, vic)).toEqual(['Pays late']);
    expect(await textsOf(company, oleg)).toEqual([]);
    expect(await codeOf(create(company, 'Mine', oleg))).toBe('crm.company.not-found');
    await send(AssignCompany, { companyId: id, assigneeId: oleg!.id });
    await create(company, 'Pays on time', oleg);
    expect(await textsOf(company, oleg)).toEqual(['Pays on time', 'Pays late']);
    const roleId = v7();
    const grants = (['companies:read', 'notes:read', 'notes:write'] as const).map((permission) => ({
      ...{ permission, rows: 'all' as const },
    }));
    await frame.say('identity', `identity.role-${roleId}`, RoleCreated({ roleId, name: 'Companies', grants }));
    const cora = await frame.member(roleId);
    await vi.waitFor(async () => expect(await textsOf(company, cora)).toHaveLength(2), patience);
    expect(await textsOf(contact, cora)).toEqual([]);
    expect(await codeOf(create(company, 'Mine', cora))).toBe('access.permission-missing');
  });

  it('of two organizations never meet', async () => {
    const id = await create(contact, 'Ours');
    const elsewhere = { tenantId: v7(), principal: { kind: 'system', id: 'crm' } } as const;
    const { items } = await frame
      .of('crm')
      .get(NotesByIdsQuery)
      .answer({ ids: [id] }, elsewhere);
    expect(items).toEqual([null]);
  });
});
