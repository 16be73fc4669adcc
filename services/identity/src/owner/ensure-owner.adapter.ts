import { Clock } from '@parley/kernel';
import { firstCommand, type RunningService } from '@parley/platform';

import { asIdentity } from '../house-context.js';
import { SignInCodes } from '../sign-ins/sign-in-by-code/sign-in-codes.adapter.js';
import { FirstOwner, type Owner } from './first-owner.adapter.js';

/** Makes the first organization and its owner in a running identity, or finds them. For the process that hosts it. */
export function ensureOwner(identity: RunningService, owner: Owner) {
  const context = firstCommand(asIdentity, identity.get(Clock).now());
  return identity.get(FirstOwner).ensure(owner, context);
}

/** A code that signs that user in once within ten minutes: what `npm start` prints behind its address. */
export const issueSignInCode = (
  identity: RunningService,
  whose: { readonly userId: string; readonly organizationId: string },
): Promise<string> => identity.get(SignInCodes).issue(whose);
