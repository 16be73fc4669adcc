// must report: parley/say-who-may-call
import { Resolver, Subscription } from '@nestjs/graphql';

@Resolver()
export class OpenSubscription {
  @Subscription(() => Boolean)
  switched(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
