import { type Authenticated, KEY_MARK, OAUTH_MARKS } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { CheckedPrograms } from '../oauth/checked-programs.adapter.js';
import { AccessTokens } from '../serving/access-tokens.port.js';
import { SignedAccessTokens } from '../serving/signed-access-tokens.adapter.js';
import { CheckedApiKeys } from './checked-api-keys.adapter.js';

/** Whatever may stand behind `Bearer`: a key, what a user let a program act with, or the access token of a sign-in. */
@Injectable()
export class KeysAndTokens extends AccessTokens {
  constructor(
    private readonly keys: CheckedApiKeys,
    private readonly programs: CheckedPrograms,
    private readonly tokens: SignedAccessTokens,
  ) {
    super();
  }

  override verify(text: string): Promise<Authenticated> {
    if (text.startsWith(KEY_MARK)) return this.keys.verify(text);
    return text.startsWith(OAUTH_MARKS.accessToken) ? this.programs.verify(text) : this.tokens.verify(text);
  }
}
