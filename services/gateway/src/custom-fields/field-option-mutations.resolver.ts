import {
  ArchiveFieldOption,
  CreateFieldOption,
  ReorderFieldOptions,
  UnarchiveFieldOption,
  UpdateFieldOption,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  ArchiveFieldOptionInput,
  ArchiveFieldOptionPayload,
  CreateFieldOptionInput,
  CreateFieldOptionPayload,
  ReorderFieldOptionsInput,
  ReorderFieldOptionsPayload,
  UnarchiveFieldOptionInput,
  UnarchiveFieldOptionPayload,
  UpdateFieldOptionInput,
  UpdateFieldOptionPayload,
} from './field-option-inputs.types.js';
import { recordFieldOf } from './record-field.types.js';

const change = changing(async (id, context) => {
  const field = await context.readBack(context.records.fields.load(id));
  return { field: field && recordFieldOf(field) };
});

@Resolver()
export class FieldOptionMutationsResolver {
  @Mutation(() => CreateFieldOptionPayload, {
    description:
      'Adds an option to a select or multi-select, after those that it has. Permission: `fields:manage`. ' +
      'Codes: `crm.field.not-found`, `crm.field.no-options`, `crm.field.option-key-taken`, `crm.field.too-' +
      'many-options`. Example: `createFieldOption(input: { idempotencyKey: "k1", fieldId: "…", key: ' +
      '"large", name: { en: "Large", ru: "Большая" } }) { field { options { id } } }`.',
  })
  @RequiresOf(CreateFieldOption)
  createFieldOption(
    @Args('input', { description: 'The option.' }) { idempotencyKey, ...input }: CreateFieldOptionInput,
    @Context() context: RequestContext,
  ): Promise<CreateFieldOptionPayload> {
    return change(context, { definition: CreateFieldOption, input: present(input), idempotencyKey });
  }

  @Mutation(() => UpdateFieldOptionPayload, {
    description:
      'Changes how an option is called or painted. Permission: `fields:manage`. Codes: `crm.field.not-' +
      'found`, `crm.field.option-not-found`, `crm.field.version`. Example: `updateFieldOption(input: { ' +
      'idempotencyKey: "k1", fieldId: "…", optionId: "…", color: RED }) { field { version } }`.',
  })
  @RequiresOf(UpdateFieldOption)
  updateFieldOption(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: UpdateFieldOptionInput,
    @Context() context: RequestContext,
  ): Promise<UpdateFieldOptionPayload> {
    return change(context, { definition: UpdateFieldOption, input: present(input), idempotencyKey });
  }

  @Mutation(() => ArchiveFieldOptionPayload, {
    description:
      'Archives an option: it can be chosen no more, and records that have it keep it. Permission: ' +
      '`fields:manage`. Codes: `crm.field.not-found`, `crm.field.option-not-found`. Example: ' +
      '`archiveFieldOption(input: { idempotencyKey: "k1", fieldId: "…", optionId: "…" }) { field { version ' +
      '} }`.',
  })
  @RequiresOf(ArchiveFieldOption)
  archiveFieldOption(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchiveFieldOptionInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveFieldOptionPayload> {
    return change(context, { definition: ArchiveFieldOption, input: input, idempotencyKey });
  }

  @Mutation(() => UnarchiveFieldOptionPayload, {
    description:
      'Brings back an archived option. Permission: `fields:manage`. Codes: `crm.field.not-found`, ' +
      '`crm.field.option-not-found`, `crm.field.too-many-options`. Example: `unarchiveFieldOption(input: { ' +
      'idempotencyKey: "k1", fieldId: "…", optionId: "…" }) { field { version } }`.',
  })
  @RequiresOf(UnarchiveFieldOption)
  unarchiveFieldOption(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: UnarchiveFieldOptionInput,
    @Context() context: RequestContext,
  ): Promise<UnarchiveFieldOptionPayload> {
    return change(context, { definition: UnarchiveFieldOption, input: input, idempotencyKey });
  }

  @Mutation(() => ReorderFieldOptionsPayload, {
    description:
      'Says in which order the options of a field stand. Permission: `fields:manage`. Codes: ' +
      '`crm.field.not-found`, `crm.field.order`. Example: `reorderFieldOptions(input: { idempotencyKey: ' +
      '"k1", fieldId: "…", optionIds: ["…"] }) { field { version } }`.',
  })
  @RequiresOf(ReorderFieldOptions)
  reorderFieldOptions(
    @Args('input', { description: 'The order.' }) { idempotencyKey, ...input }: ReorderFieldOptionsInput,
    @Context() context: RequestContext,
  ): Promise<ReorderFieldOptionsPayload> {
    return change(context, { definition: ReorderFieldOptions, input: input, idempotencyKey });
  }
}
