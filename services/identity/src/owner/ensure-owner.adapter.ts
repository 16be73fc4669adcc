import { Clock, HOUSE } from '@parley/kernel';
import type { RunningService } from '@parley/platform';
import { v7 } from 'uuid';

import { SignInCodes } from '../sign-ins/sign-in-by-code/sign-in-codes.adapter.js';
import { FirstOwner, type Owner } from './first-owner.adapter.js';

/** Makes the first organization and its owner in a running identity, or finds them. For the process that hosts it. */
export function ensureOwner(identity: RunningService, owner: Owner) {
  const commandId = v7();
  return identity.get(FirstOwner).ensure(owner, {
    actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'identity' } },
    commandId,
    correlationId: commandId,
    causationId: commandId,
    now: identity.get(Clock).now().toISOString(),
  });
}

/** A code that signs that user in once within ten minutes: what `npm start` prints behind its address. */
export const issueSignInCode = (
  identity: RunningService,
  whose: { readonly userId: string; readonly organizationId: string },
): Promise<string> => identity.get(SignInCodes).issue(whose);
