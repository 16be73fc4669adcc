import { ArchiveField, CreateField, ReorderFields, UnarchiveField, UpdateField } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  ArchiveFieldInput,
  ArchiveFieldPayload,
  CreateFieldInput,
  CreateFieldPayload,
  ReorderFieldsInput,
  ReorderFieldsPayload,
  UnarchiveFieldInput,
  UnarchiveFieldPayload,
  UpdateFieldInput,
  UpdateFieldPayload,
} from './field-inputs.types.js';
import { recordFieldOf } from './record-field.types.js';

const change = changing(async (id, context) => {
  const field = await context.readBack(context.records.fields.load(id));
  return { field: field && recordFieldOf(field) };
});

@Resolver()
export class FieldMutationsResolver {
  @Mutation(() => CreateFieldPayload, {
    description:
      'Defines a field of records, after those that they have. Permission: `fields:manage`. Codes: ' +
      '`crm.field.key-taken`, `crm.field.too-many`, `crm.field.related-kind`, `crm.field.no-options`, ' +
      '`crm.field.cannot-be-unique`, `crm.field.option-key-taken`. Example: `createField(input: { ' +
      'idempotencyKey: "k1", recordKind: COMPANY, key: "size", name: { en: "Size", ru: "Размер" }, type: ' +
      'SELECT, options: [{ key: "small", name: { en: "Small", ru: "Малая" } }] }) { field { id } }`.',
  })
  @RequiresOf(CreateField)
  createField(
    @Args('input', { description: 'The field.' }) { idempotencyKey, options, ...input }: CreateFieldInput,
    @Context() context: RequestContext,
  ): Promise<CreateFieldPayload> {
    const field = { ...present(input), ...(options && { options: options.map((option) => present(option)) }) };
    return change(context, {
      definition: CreateField,
      input: field,
      idempotencyKey,
    });
  }

  @Mutation(() => UpdateFieldPayload, {
    description:
      'Changes a field. Permission: `fields:manage`. Codes: `crm.field.not-found`, `crm.field.version`, ' +
      '`crm.field.cannot-be-unique`. Example: `updateField(input: { idempotencyKey: "k1", fieldId: "…", ' +
      'isRequired: true }) { field { version } }`.',
  })
  @RequiresOf(UpdateField)
  updateField(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, helpText, ...input }: UpdateFieldInput,
    @Context() context: RequestContext,
  ): Promise<UpdateFieldPayload> {
    return change(context, {
      definition: UpdateField,
      input: { ...present(input), ...(helpText !== undefined && { helpText }) },
      idempotencyKey,
    });
  }

  @Mutation(() => ArchiveFieldPayload, {
    description:
      'Archives a field: it is shown no more, and the values that records have stay. Permission: ' +
      '`fields:manage`. Codes: `crm.field.not-found`, `crm.field.built-in`. Example: `archiveField(input: {' +
      ' idempotencyKey: "k1", fieldId: "…" }) { field { isArchived } }`.',
  })
  @RequiresOf(ArchiveField)
  archiveField(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchiveFieldInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveFieldPayload> {
    return change(context, { definition: ArchiveField, input: input, idempotencyKey });
  }

  @Mutation(() => UnarchiveFieldPayload, {
    description:
      'Brings back an archived field with the values that records have. Permission: `fields:manage`. Codes:' +
      ' `crm.field.not-found`, `crm.field.too-many`. Example: `unarchiveField(input: { idempotencyKey: ' +
      '"k1", fieldId: "…" }) { field { isArchived } }`.',
  })
  @RequiresOf(UnarchiveField)
  unarchiveField(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: UnarchiveFieldInput,
    @Context() context: RequestContext,
  ): Promise<UnarchiveFieldPayload> {
    return change(context, { definition: UnarchiveField, input: input, idempotencyKey });
  }

  @Mutation(() => ReorderFieldsPayload, {
    description:
      'Says in which order fields stand. Permission: `fields:manage`. Code: `crm.field.order`. Example: ' +
      '`reorderFields(input: { idempotencyKey: "k1", recordKind: COMPANY, fieldIds: ["…"] }) { position }`.',
  })
  @RequiresOf(ReorderFields)
  async reorderFields(
    @Args('input', { description: 'The order.' }) { idempotencyKey, ...input }: ReorderFieldsInput,
    @Context() context: RequestContext,
  ): Promise<ReorderFieldsPayload> {
    const { position } = await context.send(ReorderFields, input, { idempotencyKey });
    return { position };
  }
}
