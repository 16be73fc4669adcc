import type { IDToken } from 'openid-client';
import { z } from 'zod';

import type { IdentityProvider } from './identity-providers.settings.js';
import { telegramSubject } from './telegram-subject.js';

/** How a provider is asked, and who somebody is by what it says. */
type Kind = {
  readonly scope: string;
  /** Whether it says in its token which nonce it was asked with. */
  readonly hasNonce: boolean;
  readonly subjectOf: (claims: IDToken) => string;
};

const telegramClaims = z.looseObject({ id: z.coerce.string().regex(/^[1-9]\d{0,18}$/) });

export const kinds: Readonly<Record<IdentityProvider['kind'], Kind>> = {
  openid: { scope: 'openid', hasNonce: true, subjectOf: ({ sub }) => sub },
  /**
   * Telegram never says the nonce again: state and PKCE alone bind what comes back to what was asked. Its `sub` is a
   * name of its own; `id`, which comes with the profile, is the user of Telegram, and the same that its widget says.
   */
  telegram: {
    scope: 'openid profile',
    hasNonce: false,
    subjectOf: (claims) => telegramSubject(telegramClaims.parse(claims).id),
  },
};
