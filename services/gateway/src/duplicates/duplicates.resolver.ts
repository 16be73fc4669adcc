import { PossibleDuplicates } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { contactOf } from '../contacts/contact.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { PossibleDuplicate, PossibleDuplicatesArgs } from './possible-duplicate.types.js';

@Resolver(() => PossibleDuplicate)
export class DuplicatesResolver {
  @Query(() => [PossibleDuplicate], {
    description:
      'Contacts that somebody may be who is about to be entered, the surest first, at most 20: by how they are ' +
      'reached, by name and company. Permission: `contacts:read`.',
  })
  @RequiresOf(PossibleDuplicates)
  async possibleDuplicates(
    @Args() { name, identities, companyId, atLeast }: PossibleDuplicatesArgs,
    @Context() context: RequestContext,
  ): Promise<PossibleDuplicate[]> {
    context.after(atLeast);
    const { items } = await context.ask(PossibleDuplicates, {
      name,
      companyId: companyId ?? null,
      identities: (identities ?? []).map((one) => present(one)),
      ...context.since(PossibleDuplicates),
    });
    return items.map(({ contact, ...why }) => ({ ...why, contact: contactOf(contact) }));
  }
}
