// must report: nothing
import { Requires } from '@parley/platform';
import { Mutation, Resolver } from '@nestjs/graphql';

@Resolver()
export class CleanResolver {
  @Mutation(() => Boolean)
  @Requires('deals.read')
  switchOn(): boolean {
    return true;
  }
}
