import { type Authenticated, KEY_MARK } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AccessTokens } from '../serving/access-tokens.port.js';
import { SignedAccessTokens } from '../serving/signed-access-tokens.adapter.js';
import { CheckedApiKeys } from './checked-api-keys.adapter.js';

/** Whatever may stand behind `Bearer`: a key that a program was lent, or the access token of a sign-in. */
@Injectable()
export class KeysAndTokens extends AccessTokens {
  constructor(
    private readonly keys: CheckedApiKeys,
    private readonly tokens: SignedAccessTokens,
  ) {
    super();
  }

  override verify(text: string): Promise<Authenticated> {
    return text.startsWith(KEY_MARK) ? this.keys.verify(text) : this.tokens.verify(text);
  }
}
