// must report: parley/say-who-may-call
import { Query, Resolver } from '@nestjs/graphql';

@Resolver()
export class OpenResolver {
  @Query(() => Boolean)
  isOn(): boolean {
    return true;
  }
}
