import { GetAccessTokenKeys } from '@parley/contracts';
import { type Answerer, Answers } from '@parley/platform';

import { AccessTokens } from './access-tokens.adapter.js';

@Answers(GetAccessTokenKeys)
export class AccessTokenKeysQuery implements Answerer<typeof GetAccessTokenKeys> {
  constructor(private readonly tokens: AccessTokens) {}

  answer() {
    return this.tokens.published();
  }
}
