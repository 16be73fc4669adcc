import {
  type FieldEvent,
  FieldArchived,
  FieldChanged,
  FieldCreated,
  FieldOptionArchived,
  FieldOptionChanged,
  FieldOptionCreated,
  FieldOptionsReordered,
  FieldOptionUnarchived,
  FieldsReordered,
  FieldUnarchived,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { archiveField } from './archive-field/archive-field.js';
import { archiveFieldOption } from './archive-field-option/archive-field-option.js';
import { builtInFields } from './create-built-in-fields/built-in-fields.js';
import { createBuiltInFields } from './create-built-in-fields/create-built-in-fields.js';
import { createField, type NewField } from './create-field/create-field.js';
import { createFieldOption } from './create-field-option/create-field-option.js';
import { evolve, noFields } from './field.js';
import { reorderFieldOptions } from './reorder-field-options/reorder-field-options.js';
import { reorderFields } from './reorder-fields/reorder-fields.js';
import { unarchiveField } from './unarchive-field/unarchive-field.js';
import { unarchiveFieldOption } from './unarchive-field-option/unarchive-field-option.js';
import { updateField } from './update-field/update-field.js';
import { updateFieldOption } from './update-field-option/update-field-option.js';

const recordKind = 'contact' as const;
const named = (name: string) => ({ en: name, ru: name });
const option = (key: string) => ({ optionId: key, key, name: named(key), color: 'grey' as const });
const text = (key: string, more: Partial<NewField> = {}): NewField => ({
  ...{ recordKind, fieldId: key, key, name: named(key), type: 'text', relatedKind: null, options: [] },
  ...{ isRequired: false, isUnique: false, helpText: null, isBuiltIn: false, ...more },
});
const select = (key: string, ...options: string[]) => text(key, { type: 'select', options: options.map(option) });
const fold = { initial: noFields, evolve };
const of = { recordKind, fieldId: 'size' };
const size = FieldCreated(select('size', 's', 'm'));
const after = (...events: FieldEvent[]) => events.reduce(evolve, noFields);
const many = (count: number) => Array.from({ length: count }, (_, index) => FieldCreated(text(`f${String(index)}`)));
const manyOptions = FieldCreated(select('size', ...Array.from({ length: 500 }, (_, index) => `o${String(index)}`)));

describe('create field', () => {
  const creating = scenario({ ...fold, decide: createField });

  it('stands last, with its options', () => {
    creating(FieldCreated(text('a')))
      .when(select('size', 's', 'm'))
      .then(size);
    expect(after(FieldCreated(text('a')), size).map(({ key }) => key)).toEqual(['a', 'size']);
  });

  it('has a key of its own, also beside archived ones', () => {
    creating(size).when(text('size')).thenRefused('crm.field.key-taken');
    creating(size, FieldArchived(of)).when(text('size')).thenRefused('crm.field.key-taken');
  });

  it('is one of 200 at most, without those that are archived', () => {
    creating(...many(200))
      .when(text('more'))
      .thenRefused('crm.field.too-many');
    creating(...many(200), FieldArchived({ recordKind, fieldId: 'f0' }))
      .when(text('more'))
      .then(FieldCreated(text('more')));
  });

  it('leads to a kind of record where it is a relation, and nowhere else', () => {
    const relation = text('boss', { type: 'relation', relatedKind: 'contact' });
    creating().when(relation).then(FieldCreated(relation));
    creating()
      .when({ ...relation, relatedKind: null })
      .thenRefused('crm.field.related-kind');
    creating()
      .when(text('a', { relatedKind: 'deal' }))
      .thenRefused('crm.field.related-kind');
  });

  it('has options where one is chosen, each by a key of its own', () => {
    creating()
      .when({ ...text('a'), options: [option('s')] })
      .thenRefused('crm.field.no-options');
    creating()
      .when(select('a', 's', 's'))
      .thenRefused('crm.field.option-key-taken');
  });

  it('is unique where values can be', () => {
    creating()
      .when(text('code', { isUnique: true }))
      .then(FieldCreated(text('code', { isUnique: true })));
    creating()
      .when({ ...select('size', 's'), isUnique: true })
      .thenRefused('crm.field.cannot-be-unique');
  });
});

describe('change of a field', () => {
  const updating = scenario({ ...fold, decide: updateField });
  const archiving = scenario({ ...fold, decide: archiveField });
  const unarchiving = scenario({ ...fold, decide: unarchiveField });
  const ordering = scenario({ ...fold, decide: reorderFields });

  it('says what differs alone', () => {
    const change = { fieldId: 'size', name: named('Size'), isRequired: false, helpText: 'Of the shirt' };
    updating(size)
      .when(change)
      .then(FieldChanged({ ...of, name: named('Size'), helpText: 'Of the shirt' }));
    updating(size)
      .when({ fieldId: 'size', name: named('size'), isUnique: false })
      .thenNothing();
    const [field] = after(size, FieldChanged({ ...of, isRequired: true, helpText: 'Of the shirt' }));
    expect(field).toMatchObject({ name: named('size'), isRequired: true, helpText: 'Of the shirt', version: 2 });
  });

  it('is refused for a field that is not there, was changed meanwhile, or can’t be unique', () => {
    updating(size).when({ fieldId: 'none' }).thenRefused('crm.field.not-found');
    updating(size).when({ fieldId: 'size', expectedVersion: 2 }).thenRefused('crm.field.version');
    updating(size).when({ fieldId: 'size', isUnique: true }).thenRefused('crm.field.cannot-be-unique');
  });

  it('archives it once, and brings it back where there is room', () => {
    archiving(size).when('size').then(FieldArchived(of));
    archiving(size, FieldArchived(of)).when('size').thenNothing();
    archiving(FieldCreated(text('status', { isBuiltIn: true })))
      .when('status')
      .thenRefused('crm.field.built-in');
    unarchiving(size, FieldArchived(of)).when('size').then(FieldUnarchived(of));
    unarchiving(size).when('size').thenNothing();
    unarchiving(size, FieldArchived(of), ...many(200))
      .when('size')
      .thenRefused('crm.field.too-many');
    expect(after(size, FieldArchived(of), FieldUnarchived(of))).toMatchObject([{ isArchived: false, version: 3 }]);
  });

  it('orders those that are not archived, each once, before those that it does not name', () => {
    const three = [FieldCreated(text('a')), FieldCreated(text('b')), size, FieldArchived(of)];
    ordering(...three)
      .when({ recordKind, fieldIds: ['b', 'a'] })
      .then(FieldsReordered({ recordKind, fieldIds: ['b', 'a'] }));
    ordering(...three)
      .when({ recordKind, fieldIds: ['a', 'b'] })
      .thenNothing();
    ordering(...three)
      .when({ recordKind, fieldIds: ['b'] })
      .then(FieldsReordered({ recordKind, fieldIds: ['b'] }));
    ordering(...three)
      .when({ recordKind, fieldIds: ['a'] })
      .thenNothing();
    expect(after(...three, FieldsReordered({ recordKind, fieldIds: ['b'] })).map(({ key }) => key)).toEqual([
      ...['b', 'a', 'size'],
    ]);
    for (const fieldIds of [['a', 'a'], ['none'], ['a', 'b', 'size']])
      ordering(...three)
        .when({ recordKind, fieldIds })
        .thenRefused('crm.field.order');
    const keys = after(...three, FieldsReordered({ recordKind, fieldIds: ['b', 'a'] })).map(({ key }) => key);
    expect(keys).toEqual(['b', 'a', 'size']);
  });
});

describe('options of a field', () => {
  const creating = scenario({ ...fold, decide: createFieldOption });
  const updating = scenario({ ...fold, decide: updateFieldOption });
  const archiving = scenario({ ...fold, decide: archiveFieldOption });
  const unarchiving = scenario({ ...fold, decide: unarchiveFieldOption });
  const ordering = scenario({ ...fold, decide: reorderFieldOptions });
  const small = { fieldId: 'size', optionId: 's' };
  const optionsOf = (...events: FieldEvent[]) => after(...events)[0]?.options ?? [];

  it('are one more, by a key of its own, at most 500', () => {
    const large = { fieldId: 'size', ...option('l') };
    creating(size)
      .when(large)
      .then(FieldOptionCreated({ ...of, ...option('l') }));
    creating(size)
      .when({ ...large, key: 's' })
      .thenRefused('crm.field.option-key-taken');
    creating(FieldCreated(text('size')))
      .when(large)
      .thenRefused('crm.field.no-options');
    creating(manyOptions).when(large).thenRefused('crm.field.too-many-options');
    const room = FieldOptionArchived({ ...of, optionId: 'o0' });
    creating(manyOptions, room)
      .when(large)
      .then(FieldOptionCreated({ ...of, ...option('l') }));
    unarchiving(manyOptions, room, FieldOptionCreated({ ...of, ...option('l') }))
      .when({ fieldId: 'size', optionId: 'o0' })
      .thenRefused('crm.field.too-many-options');
    const all = optionsOf(size, FieldOptionCreated({ ...of, ...option('l') }));
    expect(all.map(({ key, isArchived }) => [key, isArchived])).toEqual([
      ['s', false],
      ['m', false],
      ['l', false],
    ]);
  });

  it('change in what differs alone', () => {
    const change = { ...small, name: named('s'), color: 'red' } as const;
    updating(size)
      .when(change)
      .then(FieldOptionChanged({ ...of, optionId: 's', color: 'red' }));
    updating(size).when(small).thenNothing();
    updating(size).when({ fieldId: 'size', optionId: 'x' }).thenRefused('crm.field.option-not-found');
    updating(size)
      .when({ ...change, expectedVersion: 9 })
      .thenRefused('crm.field.version');
    const renamed = FieldOptionChanged({ ...of, optionId: 's', name: named('Small') });
    expect(optionsOf(size, renamed)[0]).toEqual({ ...option('s'), name: named('Small'), isArchived: false });
  });

  it('are archived and brought back once', () => {
    const archived = FieldOptionArchived({ ...of, optionId: 's' });
    archiving(size).when(small).then(archived);
    archiving(size, archived).when(small).thenNothing();
    unarchiving(size, archived)
      .when(small)
      .then(FieldOptionUnarchived({ ...of, optionId: 's' }));
    unarchiving(size).when(small).thenNothing();
    const back = FieldOptionUnarchived({ ...of, optionId: 's' });
    expect(optionsOf(size, archived)[0]?.isArchived).toBe(true);
    expect(optionsOf(size, archived, back)[0]?.isArchived).toBe(false);
  });

  it('are ordered, each once', () => {
    const turned = FieldOptionsReordered({ ...of, optionIds: ['m', 's'] });
    ordering(size)
      .when({ fieldId: 'size', optionIds: ['m', 's'] })
      .then(turned);
    ordering(size)
      .when({ fieldId: 'size', optionIds: ['s', 'm'] })
      .thenNothing();
    ordering(size)
      .when({ fieldId: 'size', optionIds: ['m', 'x'] })
      .thenRefused('crm.field.order');
    expect(optionsOf(size, turned).map(({ key }) => key)).toEqual(['m', 's']);
  });
});

describe('built-in fields', () => {
  const ids = {
    fieldOf: (kind: string, key: string) => `${kind}.${key}`,
    optionOf: (fieldId: string, key: string) => `${fieldId}.${key}`,
  };
  const begins = scenario({ ...fold, decide: createBuiltInFields });

  it('are there once, with ids that follow from their keys', () => {
    const deal = { recordKind: 'deal', ids } as const;
    const events = createBuiltInFields(deal, noFields);
    expect(after(...events)).toMatchObject([
      { fieldId: 'deal.lost-reason', type: 'select', isBuiltIn: true },
      {
        fieldId: 'deal.source',
        options: [
          { optionId: 'deal.source.partner', name: { en: 'Partner', ru: 'Партнёр' } },
          ...Array<object>(8).fill({}),
        ],
      },
    ]);
    begins(...events)
      .when(deal)
      .thenNothing();
  });

  it('have keys and names that say one thing each', () => {
    for (const { options } of builtInFields) {
      expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
      expect(options.every(({ name }) => name.en !== '' && name.ru !== '')).toBe(true);
    }
  });
});
