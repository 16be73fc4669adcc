import { BeginSecondFactor, ConfirmSecondFactor, RemoveSecondFactor } from '@parley/contracts';
import type { Clock } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { Secret, TOTP } from 'otpauth';

import type { IdentityAlone } from './identity-alone.adapter.js';

const HALF_MINUTE = 30_000;

type Whose = { readonly clock: Clock; readonly call: CallContext };

/** A second factor of whoever calls: it was confirmed by the code of a step ago, so that the one of now is unused. */
export async function secondFactorOn({ commands }: IdentityAlone, { clock, call }: Whose) {
  const keyed = (idempotencyKey: string) => ({ ...call, idempotencyKey });
  const { secret } = await commands.send(BeginSecondFactor, {}, keyed('begin'));
  const codeAt = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: clock.now().getTime() + steps * HALF_MINUTE,
    });
  await commands.send(ConfirmSecondFactor, { code: codeAt(-1) }, keyed('confirm'));
  return { codeAt, remove: (code: string) => commands.send(RemoveSecondFactor, { code }, keyed('remove')) };
}
