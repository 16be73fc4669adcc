import { ListFields } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { RecordFieldsArgs } from './field-inputs.types.js';
import { RecordField, recordFieldOf } from './record-field.types.js';

@Resolver()
export class RecordFieldsResolver {
  @Query(() => [RecordField], {
    description:
      'What records say of themselves, built-in selects and fields of your own, by kind and in their order. ' +
      'Permission: `fields:read`.',
  })
  @RequiresOf(ListFields)
  async fields(
    @Args() { atLeast, ...asked }: RecordFieldsArgs,
    @Context() context: RequestContext,
  ): Promise<RecordField[]> {
    context.after(atLeast);
    const { items } = await context.ask(ListFields, { ...present(asked), ...context.since(ListFields) });
    return items.map(recordFieldOf);
  }
}
