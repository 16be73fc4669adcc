import { type EventOf, SecondFactorRuleSet } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { secondFactorSetUpFirst } from '../second-factor.errors.js';

type RuleEvent = EventOf<typeof SecondFactorRuleSet>;

/** Whether an organization lets in only who has a second factor. */
export type SecondFactorRule = { readonly isRequired: boolean };

export const initialRule: SecondFactorRule = { isRequired: false };

export const evolve = (_: SecondFactorRule, { data: { isRequired } }: RuleEvent): SecondFactorRule => ({ isRequired });

export const ruleStream = streamOf('identity.second-factor-rule', { initial: initialRule, evolve });

export type Wish = {
  readonly organizationId: string;
  readonly isRequired: boolean;
  /** Whether whoever wishes it has one themselves. */
  readonly hasOne: boolean;
};

/** Nobody locks themselves out. */
export function requireSecondFactor(
  { organizationId, isRequired, hasOne }: Wish,
  rule: SecondFactorRule,
): readonly RuleEvent[] {
  if (isRequired && !hasOne) throw secondFactorSetUpFirst();
  return rule.isRequired === isRequired ? [] : [SecondFactorRuleSet({ organizationId, isRequired })];
}
