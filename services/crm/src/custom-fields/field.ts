import type { EventOf, FieldCreated, FieldEvent, fieldOption } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type Created = EventOf<typeof FieldCreated>['data'];

/** One thing that a select can be. */
export type FieldOption = Readonly<(typeof fieldOption)['_output']> & { readonly isArchived: boolean };

/** Something that records of one kind say of themselves, as an organization defined it. */
export type RecordField = Omit<Created, 'options'> & {
  readonly options: readonly FieldOption[];
  readonly isArchived: boolean;
  /** Rises with every change. */
  readonly version: number;
};

/** Those of one kind of records in their order. */
export type RecordFields = readonly RecordField[];

export const noFields: RecordFields = [];

export function evolve(fields: RecordFields, event: FieldEvent): RecordFields {
  if (event.type === 'crm.field.created') return [...fields, fieldOf(event.data)];
  if (event.type === 'crm.field.reordered') return inOrder(fields, event.data.fieldIds, ({ fieldId }) => fieldId);
  return fields.map((field) => (field.fieldId === event.data.fieldId ? changed(field, event) : field));
}

type Change = Exclude<FieldEvent, { type: 'crm.field.created' | 'crm.field.reordered' }>;

const fieldOf = ({ options, ...field }: Created): RecordField => ({
  ...field,
  options: options.map((option) => ({ ...option, isArchived: false })),
  isArchived: false,
  version: 1,
});

const changed = (field: RecordField, event: Change): RecordField => ({
  ...field,
  ...changesOf(field, event),
  version: field.version + 1,
});

function changesOf(field: RecordField, event: Change): Partial<RecordField> {
  if (event.type === 'crm.field.changed') return given(event.data);
  if (event.type === 'crm.field.archived') return { isArchived: true };
  if (event.type === 'crm.field.unarchived') return { isArchived: false };
  return { options: optionsAfter(field.options, event) };
}

type OptionChange = Exclude<Change, { type: 'crm.field.changed' | 'crm.field.archived' | 'crm.field.unarchived' }>;

function optionsAfter(options: readonly FieldOption[], event: OptionChange): readonly FieldOption[] {
  switch (event.type) {
    case 'crm.field.option-created': {
      const { optionId, key, name, color } = event.data;
      return [...options, { optionId, key, name, color, isArchived: false }];
    }
    case 'crm.field.options-reordered':
      return inOrder(options, event.data.optionIds, ({ optionId }) => optionId);
    case 'crm.field.option-changed': {
      const { name, color } = event.data;
      return withOption(options, event.data.optionId, given({ name, color }));
    }
    case 'crm.field.option-archived':
      return withOption(options, event.data.optionId, { isArchived: true });
    case 'crm.field.option-unarchived':
      return withOption(options, event.data.optionId, { isArchived: false });
  }
}

const withOption = (options: readonly FieldOption[], optionId: string, change: Partial<FieldOption>) =>
  options.map((option) => (option.optionId === optionId ? { ...option, ...change } : option));

type Given<Some> = { readonly [Key in keyof Some]?: Exclude<Some[Key], undefined> };

function given<Some extends object>(some: Some): Given<Some>;
function given(some: object) {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
}

/** Those that are named in that order, then the others as they stood. */
const inOrder = <Item>(items: readonly Item[], ids: readonly string[], idOf: (item: Item) => string): Item[] => [
  ...ids.flatMap((id) => items.filter((item) => idOf(item) === id)),
  ...items.filter((item) => !ids.includes(idOf(item))),
];

/** An organization has one list of them for each kind of record, whose id follows from the kind. */
export const fieldsStream = streamOf<RecordFields, FieldEvent>('crm.fields', { initial: noFields, evolve });
