import { ListLinkedIdentities } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { ConfiguredProviders } from '../configured-providers.adapter.js';
import { IdentitiesOfUser } from './identities-of-user.adapter.js';

@Answers(ListLinkedIdentities)
export class LinkedIdentityListQuery implements Answerer<typeof ListLinkedIdentities> {
  constructor(
    private readonly identities: IdentitiesOfUser,
    private readonly providers: ConfiguredProviders,
  ) {}

  async answer(_: object, { principal: { id: userId } }: Actor) {
    const items = (await this.identities.all(userId)).map(({ providerId, linkedAt }) => ({
      providerId,
      name: this.providers.nameOf(providerId),
      linkedAt: new Date(linkedAt).toISOString(),
    }));
    return { items };
  }
}
