import {
  clearOr,
  RecoveryCodesRenewed,
  RecoveryCodeUsed,
  SecondFactorBegun,
  SecondFactorCodeUsed,
  SecondFactorConfirmed,
  type SecondFactorEvent,
  SecondFactorRemoved,
  SecondFactorTurned,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import {
  secondFactorCodeWrong,
  secondFactorNotBegun,
  secondFactorOff,
  secondFactorOnAlready,
} from './second-factor.errors.js';

/** A user's second factor: a secret shared with an authenticator, and codes for the day it is lost. */
export type SecondFactor =
  | { readonly status: 'off' }
  | { readonly status: 'begun'; readonly secret: string | null }
  | {
      readonly status: 'on';
      /** Null once it was erased. */
      readonly secret: string | null;
      /** Codes of this step and earlier ones work no more. */
      readonly step: number;
      readonly recoveryHashes: readonly string[];
      /** Whether other services were told: not of one that is older than the rule. */
      readonly isTold?: boolean;
    };

export const initialSecondFactor: SecondFactor = { status: 'off' };

export function evolve(factor: SecondFactor, event: SecondFactorEvent): SecondFactor {
  switch (event.type) {
    case 'identity.second-factor.begun':
      return { status: 'begun', secret: clearOr(event.data.secret, null) };
    case 'identity.second-factor.confirmed': {
      const { step, recoveryHashes } = event.data;
      return factor.status === 'off' ? factor : on(factor, { step, recoveryHashes });
    }
    case 'identity.second-factor.code-used':
      return factor.status === 'on' ? { ...factor, step: event.data.step } : factor;
    case 'identity.second-factor.recovery-code-used':
      return factor.status === 'on' ? without(factor, event.data.recoveryHash) : factor;
    case 'identity.second-factor.recovery-codes-renewed':
      return factor.status === 'on' ? { ...factor, recoveryHashes: event.data.recoveryHashes } : factor;
    case 'identity.second-factor.removed':
      return { status: 'off' };
    // What others learn of it.
    case 'identity.second-factor.turned':
      return factor.status === 'on' ? { ...factor, isTold: event.data.isOn } : factor;
  }
}

type On = SecondFactor & { status: 'on' };

const on = ({ secret }: { readonly secret: string | null }, known: Pick<On, 'step' | 'recoveryHashes'>): On => ({
  ...{ status: 'on', secret },
  ...known,
});

const without = (factor: On, used: string): SecondFactor => ({
  ...factor,
  recoveryHashes: factor.recoveryHashes.filter((hash) => hash !== used),
});

export const secondFactorStream = streamOf('identity.second-factor', { initial: initialSecondFactor, evolve });

/** What a code turned out to be: the authenticator's of that half minute, a recovery code, or nothing. */
export type Proof =
  | { readonly is: 'code'; readonly step: number }
  | { readonly is: 'recovery'; readonly recoveryHash: string }
  | { readonly is: 'nothing' };

export type Proved = { readonly userId: string; readonly proof: Proof };

/** A code works once: none of its half minute or before works again, and a recovery code is gone. */
export function useSecondFactor({ userId, proof }: Proved, factor: SecondFactor): readonly SecondFactorEvent[] {
  if (factor.status !== 'on') throw secondFactorOff();
  if (proof.is === 'code' && proof.step > factor.step) return [SecondFactorCodeUsed({ userId, step: proof.step })];
  if (proof.is === 'recovery' && factor.recoveryHashes.includes(proof.recoveryHash))
    return [RecoveryCodeUsed({ userId, recoveryHash: proof.recoveryHash })];
  throw secondFactorCodeWrong();
}

export type Beginning = { readonly userId: string; readonly secret: string };

/** Begun again it has another secret; nothing is asked for before it was confirmed. */
export function beginSecondFactor(beginning: Beginning, factor: SecondFactor): readonly SecondFactorEvent[] {
  if (factor.status === 'on') throw secondFactorOnAlready();
  return [SecondFactorBegun(beginning)];
}

export type Renewal = Proved & { readonly recoveryHashes: readonly string[] };

export function confirmSecondFactor(
  { userId, proof, recoveryHashes }: Renewal,
  factor: SecondFactor,
): readonly SecondFactorEvent[] {
  if (factor.status === 'on') throw secondFactorOnAlready();
  if (factor.status === 'off') throw secondFactorNotBegun();
  if (proof.is !== 'code') throw secondFactorCodeWrong();
  const confirmed = SecondFactorConfirmed({ userId, step: proof.step, recoveryHashes: [...recoveryHashes] });
  return [confirmed, SecondFactorTurned({ userId, isOn: true })];
}

export const renewRecoveryCodes = (
  { recoveryHashes, ...proved }: Renewal,
  factor: SecondFactor,
): readonly SecondFactorEvent[] => [
  ...useSecondFactor(proved, factor),
  RecoveryCodesRenewed({ userId: proved.userId, recoveryHashes: [...recoveryHashes] }),
];

export const removeSecondFactor = (proved: Proved, factor: SecondFactor): readonly SecondFactorEvent[] => [
  ...useSecondFactor(proved, factor),
  SecondFactorRemoved({ userId: proved.userId }),
  SecondFactorTurned({ userId: proved.userId, isOn: false }),
];

/** Of a user who is no more: whoever comes back has none. */
export const forgetSecondFactor = (userId: string, factor: SecondFactor): readonly SecondFactorEvent[] =>
  factor.status === 'off'
    ? []
    : [
        SecondFactorRemoved({ userId }),
        ...(factor.status === 'on' ? [SecondFactorTurned({ userId, isOn: false })] : []),
      ];

/** Where it begins to matter, services learn of one that they were never told of. */
export const tellOfSecondFactor = (userId: string, factor: SecondFactor): readonly SecondFactorEvent[] =>
  factor.status === 'on' && !factor.isTold ? [SecondFactorTurned({ userId, isOn: true })] : [];
