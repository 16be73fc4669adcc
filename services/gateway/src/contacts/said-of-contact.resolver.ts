import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CustomFieldValue } from '../custom-fields/custom-field-values.types.js';
import { FieldOption } from '../custom-fields/record-field.types.js';
import { customFieldsOf, optionOf } from '../custom-fields/said.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Contact } from './contact.types.js';

const isNone = 'null for none. To see which: `fields:read`.';

/** What a contact says of itself by fields, built-in ones and one's own. */
@Resolver(() => Contact)
export class SaidOfContactResolver {
  @ResolveField(() => FieldOption, { nullable: true, description: `Their status, ${isNone}` })
  status(@Parent() { statusId }: Contact, @Context() { records }: RequestContext): Promise<FieldOption | null> {
    return optionOf(statusId, records);
  }

  @ResolveField(() => FieldOption, { nullable: true, description: `From where they came, ${isNone}` })
  source(@Parent() { sourceId }: Contact, @Context() { records }: RequestContext): Promise<FieldOption | null> {
    return optionOf(sourceId, records);
  }

  @ResolveField(() => FieldOption, { nullable: true, description: `In which way they are processed, ${isNone}` })
  processingWay(
    @Parent() { processingWayId }: Contact,
    @Context() { records }: RequestContext,
  ): Promise<FieldOption | null> {
    return optionOf(processingWayId, records);
  }

  @ResolveField(() => [CustomFieldValue], {
    nullable: true,
    description: 'What they say of themselves by fields of your own, without archived ones. To see it: `fields:read`.',
  })
  customFields(@Parent() { said }: Contact, @Context() { records }: RequestContext): Promise<CustomFieldValue[]> {
    return customFieldsOf(said, records);
  }
}
