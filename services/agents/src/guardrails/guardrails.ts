import type { Verdict } from '@parley/contracts';

import { budget, length, optOut, permission, rate } from './conduct.js';
import { otherChats, paymentDetails } from './disclosure.js';
import type { DraftCheck, GuardrailCheck } from './draft-check.js';
import { injection } from './injection.js';
import { links } from './links.js';
import { prices } from './prices.js';

/** All of them, always: a later one may find what an earlier one does not look for. */
export const guardrails: readonly GuardrailCheck[] = [
  permission,
  rate,
  budget,
  optOut,
  length,
  links,
  prices,
  paymentDetails,
  otherChats,
  injection,
];

export const verdictsOn = (check: DraftCheck): readonly Verdict[] => guardrails.map((judge) => judge(check));

export const blockedBy = (verdicts: readonly Verdict[]): Verdict | undefined =>
  verdicts.find(({ outcome }) => outcome === 'block');
