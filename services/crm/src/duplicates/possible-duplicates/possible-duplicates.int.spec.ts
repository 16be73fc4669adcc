import {
  clearOr,
  CreateCompany,
  CreateContact,
  everyRow,
  type InputOf,
  ListPipelines,
  PossibleDuplicates,
  type Reach,
} from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../../spec-support/crm-in-frame.adapter.js';
import { received, stranger } from '../../spec-support/messages.adapter.js';
import { PossibleDuplicatesQuery } from './possible-duplicates.query.js';

const patience = { timeout: 15_000, interval: 20 };

type Member = CallContext & { readonly id: string };
type Asked = Partial<InputOf<typeof PossibleDuplicates>>;

describe('contacts that somebody may be who is about to be entered', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, oleg, olga]: Member[] = [];

  const create = (name: string, more: Partial<InputOf<typeof CreateContact>>, by = ada) =>
    gateway.commands.send(CreateContact, { name, ...more }, { ...by!, idempotencyKey: v7() });
  const ask = async (name: string, more: Asked = {}, by = ada) =>
    (await gateway.queries.ask(PossibleDuplicates, { name, ...more }, by!)).items;
  const named = async (name: string, more: Asked = {}, by = ada) =>
    (await ask(name, more, by)).map(({ contact }) => clearOr(contact.name, null));
  const phone = (value: string) => [{ channel: 'phone', value } as const];

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, oleg, olga] = [await frame.member('admin'), await frame.member('operator'), await frame.member('operator')];
    await vi.waitFor(async () => {
      for (const one of [ada, oleg, olga]) await gateway.queries.ask(ListPipelines, {}, one!);
    }, patience);
    await create('Анна Петрова', { identities: phone('+7 916 123-45-67') }, oleg);
  });
  afterAll(() => frame.stop());

  it('are found by a phone however it is written, with score and reasons, once the names agree', async () => {
    const [found, ...more] = await ask('Anya', { identities: phone('7 (916) 123 45 67') });
    expect(more).toEqual([]);
    expect(found!.score).toBeGreaterThan(0.8);
    expect(found!.reasons.map(({ reason }) => reason)).toEqual(['phone', 'name-part']);
    expect(await named('Иван Соколов', { identities: phone('+79161234567') }), 'a family’s phone').toEqual([]);
    expect(await named('Анна Петрова'), 'a name alone').toEqual([]);
    expect(await named('Анна Петрова', { identities: phone('12') })).toEqual([]);
  });

  it('are found by the username that a peer has', async () => {
    const dora = stranger('Dora');
    const sender = { peerId: dora.peerId, name: 'Dora', username: 'Dora_D' };
    await frame.say('messaging', `messaging.chat-log-${dora.chatId}`, received(dora, { sender }));
    const identities = [{ channel: 'telegram-username', value: 'https://t.me/dora_d' } as const];
    await expect.poll(() => named('Dora Maar', { identities }), patience).toEqual(['Dora']);
  });

  it('are found by name and company', async () => {
    const identities = [{ channel: 'mail', value: 'fred@acme.org' } as const];
    const company = { ...ada!, idempotencyKey: v7() };
    const { id: companyId } = await gateway.commands.send(CreateCompany, { name: 'Acme' }, company);
    await create('Fred Astaire', { companyId, identities });
    expect(await named('Астер Фред', { companyId })).toEqual([]);
    expect(await named('Astaire, Frederick', { companyId })).toEqual(['Fred Astaire']);
    expect(await named('Astaire, Frederick', { companyId: v7() })).toEqual([]);
  });

  it('are those alone whom one reaches, by what of them one may see', async () => {
    const identities = phone('+79161234567');
    expect(await named('Анна Петрова', { identities }, oleg)).toEqual(['Анна Петрова']);
    expect(await named('Анна Петрова', { identities }, olga)).toEqual([]);
    const actor = { tenantId: frame.tenantId, principal: { kind: 'user', id: ada!.id } } as const;
    const asked = (reach: Reach) =>
      frame.of('crm').get(PossibleDuplicatesQuery).answer({ name: 'Анна Петрова', identities }, actor, reach);
    expect((await asked(everyRow)).items).toHaveLength(1);
    expect((await asked({ ...everyRow, hides: ['contacts:read.username'] })).items).toEqual([]);
  });

  it('never meet another organization', async () => {
    const elsewhere = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    const query = frame.of('crm').get(PossibleDuplicatesQuery);
    const { items } = await query.answer(
      { name: 'Анна Петрова', identities: phone('+79161234567') },
      elsewhere,
      everyRow,
    );
    expect(items).toEqual([]);
  });
});
