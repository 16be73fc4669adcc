import { derivedId } from '@parley/eventsourcing';

import type { ProvedIdentity } from './relying-party.adapter.js';

/** The one id of who somebody is at an issuer, however it was proved; says nothing of either to who has no key. */
export const identityIdOf = (indexKey: Parameters<typeof derivedId>[0], { issuer, subject }: ProvedIdentity): string =>
  derivedId(indexKey, `oidc ${issuer} ${subject}`);
