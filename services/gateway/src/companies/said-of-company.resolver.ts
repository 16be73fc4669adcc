import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CustomFieldValue } from '../custom-fields/custom-field-values.types.js';
import { FieldOption } from '../custom-fields/record-field.types.js';
import { customFieldsOf, optionOf } from '../custom-fields/said.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Company } from './company.types.js';

const isNone = 'null for none. To see which: `fields:read`.';

/** What a company says of itself by fields, built-in ones and one's own. */
@Resolver(() => Company)
export class SaidOfCompanyResolver {
  @ResolveField(() => FieldOption, { nullable: true, description: `Its status, ${isNone}` })
  status(@Parent() { statusId }: Company, @Context() { records }: RequestContext): Promise<FieldOption | null> {
    return optionOf(statusId, records);
  }

  @ResolveField(() => FieldOption, { nullable: true, description: `How far it came towards a client, ${isNone}` })
  lifecycleStage(
    @Parent() { lifecycleStageId }: Company,
    @Context() { records }: RequestContext,
  ): Promise<FieldOption | null> {
    return optionOf(lifecycleStageId, records);
  }

  @ResolveField(() => [CustomFieldValue], {
    nullable: true,
    description: 'What it says of itself by fields of your own, without archived ones. To see it: `fields:read`.',
  })
  customFields(@Parent() { said }: Company, @Context() { records }: RequestContext): Promise<CustomFieldValue[]> {
    return customFieldsOf(said, records);
  }
}
