import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { optionColor } from './option-color.js';
import { localizedName } from './pipeline.events.js';

const id = z.uuid();

/** The kinds of records that have fields. */
export const recordKinds = ['contact', 'company', 'deal', 'lead'] as const;

export const recordKind = z.enum(recordKinds);

export type RecordKind = z.infer<typeof recordKind>;

/** What a field holds. A number is a decimal, whatever its length; a relation is the id of another record. */
export const fieldType = z.enum([
  ...(['text', 'long-text', 'number', 'money', 'date', 'date-time', 'boolean', 'select', 'multi-select'] as const),
  ...(['relation', 'url', 'phone', 'mail'] as const),
]);

export type FieldType = z.infer<typeof fieldType>;

export const fieldOption = z.object({
  optionId: id,
  /** Permanent word for rules, imports and presets: `partner`. */
  key: z.string(),
  name: localizedName,
  color: optionColor,
});

/** Records of one kind have a field more, after those that they have. */
export const FieldCreated = defineEvent({
  type: 'crm.field.created',
  version: 1,
  data: z.object({
    recordKind,
    fieldId: id,
    /** Permanent word for rules, imports and templates, one of its own among the kind's fields. */
    key: z.string(),
    name: localizedName,
    type: fieldType,
    /** What a relation leads to. */
    relatedKind: recordKind.nullable(),
    isRequired: z.boolean(),
    /** Whether no two records may have the same value. */
    isUnique: z.boolean(),
    helpText: z.string().nullable(),
    options: z.array(fieldOption),
    /** Whether every organization has it from its beginning on. */
    isBuiltIn: z.boolean(),
  }),
});

/** What is named is so from here on; what is left out stays. */
export const FieldChanged = defineEvent({
  type: 'crm.field.changed',
  version: 1,
  data: z.object({
    recordKind,
    fieldId: id,
    name: localizedName.optional(),
    isRequired: z.boolean().optional(),
    isUnique: z.boolean().optional(),
    helpText: z.string().nullable().optional(),
  }),
});

/** The field is shown nowhere from here on; the values that records have stay. */
export const FieldArchived = defineEvent({
  type: 'crm.field.archived',
  version: 1,
  data: z.object({ recordKind, fieldId: id }),
});

export const FieldUnarchived = defineEvent({
  type: 'crm.field.unarchived',
  version: 1,
  data: z.object({ recordKind, fieldId: id }),
});

/** The fields stand in this order from here on, before the others. */
export const FieldsReordered = defineEvent({
  type: 'crm.field.reordered',
  version: 1,
  data: z.object({ recordKind, fieldIds: z.array(id) }),
});

/** The field can be one more thing, after those that it can be. */
export const FieldOptionCreated = defineEvent({
  type: 'crm.field.option-created',
  version: 1,
  data: z.object({ recordKind, fieldId: id, ...fieldOption.shape }),
});

/** What is named is so from here on; what is left out stays. */
export const FieldOptionChanged = defineEvent({
  type: 'crm.field.option-changed',
  version: 1,
  data: z.object({
    recordKind,
    fieldId: id,
    optionId: id,
    name: localizedName.optional(),
    color: optionColor.optional(),
  }),
});

/** The option can be chosen no more; records that have it keep it. */
export const FieldOptionArchived = defineEvent({
  type: 'crm.field.option-archived',
  version: 1,
  data: z.object({ recordKind, fieldId: id, optionId: id }),
});

export const FieldOptionUnarchived = defineEvent({
  type: 'crm.field.option-unarchived',
  version: 1,
  data: z.object({ recordKind, fieldId: id, optionId: id }),
});

/** The options stand in this order from here on, before the others. */
export const FieldOptionsReordered = defineEvent({
  type: 'crm.field.options-reordered',
  version: 1,
  data: z.object({ recordKind, fieldId: id, optionIds: z.array(id) }),
});

export const fieldEvents = [
  FieldCreated,
  FieldChanged,
  FieldArchived,
  FieldUnarchived,
  FieldsReordered,
  FieldOptionCreated,
  FieldOptionChanged,
  FieldOptionArchived,
  FieldOptionUnarchived,
  FieldOptionsReordered,
] as const;

export type FieldEvent = EventOf<(typeof fieldEvents)[number]>;
