import { endOf } from '../period.js';

export type AiAllowance = {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly used: number;
  readonly resetsAt: string;
};

type Count = {
  readonly limit: number;
  readonly used: number;
  readonly period: string;
  /** Of a run: whether it has one of the calls. The last one is its own, though none is left. */
  readonly isTaken?: boolean;
};

/** Whether one more AI call is within the plan: the first call over the limit is refused. */
export const aiAllowance = ({ limit, used, period, isTaken }: Count): AiAllowance => ({
  isAllowed: isTaken ?? used < limit,
  limit,
  used,
  resetsAt: endOf(period),
});
