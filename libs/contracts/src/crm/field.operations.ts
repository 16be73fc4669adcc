import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { expectedVersion } from '../expected-version.js';
import { accepted, atLeast, idsInput } from '../page.js';
import { visibleName, visibleText } from '../visible-text.js';
import { fieldOption, fieldType, recordKind } from './field.events.js';
import { optionColor } from './option-color.js';
import { localizedName } from './pipeline.events.js';

const id = z.uuid();

/** A name as it is given, in each language. */
export const givenName = z.object({ en: visibleName(100), ru: visibleName(100) });

/** A permanent word: small letters, digits and hyphens. */
export const permanentKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

/** Most options that a field has, without those that are archived. */
export const MOST_OPTIONS = 500;

/** Most fields that records of one kind have, without those that are archived. */
export const MOST_FIELDS = 200;

const newOption = z.object({ key: permanentKey, name: givenName, color: optionColor.optional() });

/** A relation says what it leads to; options are those of a select or multi-select. */
export const CreateField = defineCommand({
  name: 'crm.create-field',
  permission: 'fields:manage',
  input: z.object({
    recordKind,
    key: permanentKey,
    name: givenName,
    type: fieldType,
    relatedKind: recordKind.optional(),
    isRequired: z.boolean().optional(),
    isUnique: z.boolean().optional(),
    helpText: visibleText(1000).optional(),
    options: z.array(newOption).max(MOST_OPTIONS).optional(),
  }),
  output: accepted,
});

export const UpdateField = defineCommand({
  name: 'crm.update-field',
  permission: 'fields:manage',
  input: z.object({
    fieldId: id,
    name: givenName.optional(),
    isRequired: z.boolean().optional(),
    isUnique: z.boolean().optional(),
    helpText: visibleText(1000).nullable().optional(),
    expectedVersion,
  }),
  output: accepted,
});

export const ArchiveField = defineCommand({
  name: 'crm.archive-field',
  permission: 'fields:manage',
  input: z.object({ fieldId: id }),
  output: accepted,
});

export const UnarchiveField = defineCommand({
  name: 'crm.unarchive-field',
  permission: 'fields:manage',
  input: z.object({ fieldId: id }),
  output: accepted,
});

/** Those that it names stand first from then on, the others follow as they stood. */
export const ReorderFields = defineCommand({
  name: 'crm.reorder-fields',
  permission: 'fields:manage',
  input: z.object({ recordKind, fieldIds: z.array(id).min(1).max(MOST_FIELDS) }),
  output: accepted,
});

export const CreateFieldOption = defineCommand({
  name: 'crm.create-field-option',
  permission: 'fields:manage',
  input: newOption.extend({ fieldId: id }),
  output: accepted,
});

export const UpdateFieldOption = defineCommand({
  name: 'crm.update-field-option',
  permission: 'fields:manage',
  input: z.object({
    fieldId: id,
    optionId: id,
    name: givenName.optional(),
    color: optionColor.optional(),
    expectedVersion,
  }),
  output: accepted,
});

export const ArchiveFieldOption = defineCommand({
  name: 'crm.archive-field-option',
  permission: 'fields:manage',
  input: z.object({ fieldId: id, optionId: id }),
  output: accepted,
});

export const UnarchiveFieldOption = defineCommand({
  name: 'crm.unarchive-field-option',
  permission: 'fields:manage',
  input: z.object({ fieldId: id, optionId: id }),
  output: accepted,
});

/** Those that it names stand first from then on, the others follow as they stood. */
export const ReorderFieldOptions = defineCommand({
  name: 'crm.reorder-field-options',
  permission: 'fields:manage',
  input: z.object({ fieldId: id, optionIds: z.array(id).min(1).max(MOST_OPTIONS) }),
  output: accepted,
});

export const fieldOptionView = z.object({
  id,
  ...fieldOption.omit({ optionId: true }).shape,
  isArchived: z.boolean(),
});

export type FieldOptionView = z.infer<typeof fieldOptionView>;

export const fieldView = z.object({
  id,
  recordKind,
  key: z.string(),
  name: localizedName,
  type: fieldType,
  relatedKind: recordKind.nullable(),
  isRequired: z.boolean(),
  isUnique: z.boolean(),
  helpText: z.string().nullable(),
  isBuiltIn: z.boolean(),
  isArchived: z.boolean(),
  options: z.array(fieldOptionView),
  version: z.int(),
});

export type FieldView = z.infer<typeof fieldView>;

/** By kind, in their order. */
export const ListFields = defineQuery({
  name: 'crm.list-fields',
  permission: 'fields:read',
  input: z.object({
    recordKind: recordKind.optional(),
    /** Those that are archived instead of those that are not. */
    isArchived: z.boolean().optional(),
    ...atLeast.shape,
  }),
  output: z.object({ items: z.array(fieldView) }),
});

export const FieldsByIds = defineQuery({
  name: 'crm.fields-by-ids',
  permission: 'fields:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(fieldView.nullable()) }),
});
