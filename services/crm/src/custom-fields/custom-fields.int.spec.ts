import {
  ArchiveField,
  ArchiveFieldOption,
  type CommandDefinition,
  CreateField,
  CreateFieldOption,
  type InputOf,
  ListFields,
  ReorderFieldOptions,
  ReorderFields,
  UnarchiveField,
  UnarchiveFieldOption,
  UpdateField,
  UpdateFieldOption,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { FieldDirectory } from './field-directory/field-directory.port.js';

const patience = { timeout: 20_000, interval: 20 };
const named = (name: string) => ({ en: name, ru: name });

describe('fields of records', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, tim]: CallContext[] = [];

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const fields = async (input: InputOf<typeof ListFields>, by = ada) =>
    (await gateway.queries.ask(ListFields, input, by!)).items;
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, tim] = [await frame.member('admin'), await frame.member('operator')];
    await vi.waitFor(async () => expect(await fields({})).toHaveLength(9), patience);
  });
  afterAll(() => frame.stop());

  it('begin with built-in ones, in both languages', async () => {
    const [status, source, way] = await fields({ recordKind: 'contact' });
    expect([status?.key, source?.key, way?.key]).toEqual(['status', 'source', 'processing-way']);
    expect(source?.options.find(({ key }) => key === 'bought-base')).toMatchObject({
      name: { en: 'Bought base', ru: 'Купленная база' },
      isArchived: false,
    });
    expect(await codeOf(send(ArchiveField, { fieldId: status!.id }))).toBe('crm.field.built-in');
  });

  it('are defined, changed, ordered and archived, with their options', async () => {
    const about = { recordKind: 'company', name: named('Size'), type: 'select' } as const;
    const options = [{ key: 's', name: named('Small') }];
    const { id: fieldId } = await send(CreateField, { ...about, key: 'size', options });
    expect(await codeOf(send(CreateField, { ...about, key: 'size' }))).toBe('crm.field.key-taken');
    const { id: other } = await send(CreateField, { ...about, key: 'number', type: 'number', isUnique: true });
    await send(UpdateField, { fieldId, name: named('How large'), isRequired: true, helpText: 'Of the company' });
    await send(CreateFieldOption, { fieldId, key: 'l', name: named('Large'), color: 'red' });
    const [, , size] = await fields({ recordKind: 'company' });
    const [small, large] = size!.options;
    await send(UpdateFieldOption, { fieldId, optionId: small!.id, color: 'blue' });
    await send(ReorderFieldOptions, { fieldId, optionIds: [large!.id, small!.id] });
    await send(ArchiveFieldOption, { fieldId, optionId: small!.id });
    expect((await fields({ recordKind: 'company' }))[2]).toMatchObject({
      ...{ id: fieldId, key: 'size', name: named('How large'), isRequired: true, helpText: 'Of the company' },
      options: [
        { key: 'l', color: 'red', isArchived: false },
        { key: 's', color: 'blue', isArchived: true },
      ],
    });
    await send(UnarchiveFieldOption, { fieldId, optionId: small!.id });
    const ids = (await fields({ recordKind: 'company' })).map(({ id }) => id);
    await send(ReorderFields, { recordKind: 'company', fieldIds: ids.toReversed() });
    await send(ArchiveField, { fieldId: other });
    expect((await fields({ recordKind: 'company' })).map(({ id }) => id)).toEqual(
      ids.toReversed().filter((id) => id !== other),
    );
    expect(await fields({ isArchived: true })).toMatchObject([{ id: other, key: 'number', isArchived: true }]);
    await send(UnarchiveField, { fieldId: other });
    expect(await fields({ isArchived: true })).toEqual([]);
    expect(await codeOf(send(ArchiveField, { fieldId: v7() }))).toBe('crm.field.not-found');
  });

  it('are seen by whoever works with records, and changed by whoever may', async () => {
    expect(await fields({ recordKind: 'lead' }, tim)).toHaveLength(2);
    const field = { recordKind: 'lead', key: 'roof', name: named('Roof'), type: 'text' } as const;
    expect(await codeOf(send(CreateField, field, tim))).toBe('access.permission-missing');
  });

  it('check what is said of a record', async () => {
    const { id: fieldId } = await send(CreateField, {
      ...{ recordKind: 'lead', key: 'second-phone', name: named('Second phone'), type: 'phone' },
    });
    const directory = frame.of('crm').get(FieldDirectory);
    const given = { builtIn: {}, isNew: true };
    const checked = (phone: string) =>
      directory.checked(frame.tenantId, 'lead', { ...given, customFields: [{ fieldId, phone }] });
    expect(await checked('+49 30 901820')).toEqual([{ fieldId, value: '+4930901820' }]);
    expect(await codeOf(checked('030'))).toBe('crm.field.invalid');
    expect(await codeOf(directory.checked(v7(), 'lead', { ...given, customFields: [{ fieldId }] }))).toBe(
      'crm.field.invalid',
    );
  });

  it('of two organizations never meet', async () => {
    const directory = frame.of('crm').get(FieldDirectory);
    const [mine] = await fields({ recordKind: 'deal' });
    expect(await directory.fieldsOf(v7(), ['deal'])).toEqual([]);
    expect(await codeOf(directory.listOf(v7(), mine!.id))).toBe('crm.field.not-found');
    expect(await codeOf(directory.listOf(frame.tenantId, mine!.id)), 'mutant twin').toBe('done');
  });
});
