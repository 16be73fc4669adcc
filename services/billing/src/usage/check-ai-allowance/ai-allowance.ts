import { endOf } from '../period.js';

export type AiAllowance = {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly used: number;
  readonly resetsAt: string;
};

/** Whether one more AI call is within the plan: the first call over the limit is refused. */
export const aiAllowance = (limit: number, used: number, period: string): AiAllowance => ({
  isAllowed: used < limit,
  limit,
  used,
  resetsAt: endOf(period),
});
