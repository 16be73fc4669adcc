import { ListIdentityProviders } from '@parley/contracts';
import { type Answerer, Answers } from '@parley/platform';

import { ConfiguredProviders } from '../configured-providers.adapter.js';

@Answers(ListIdentityProviders)
export class ListIdentityProvidersQuery implements Answerer<typeof ListIdentityProviders> {
  constructor(private readonly providers: ConfiguredProviders) {}

  answer() {
    return Promise.resolve({ items: this.providers.list() });
  }
}
