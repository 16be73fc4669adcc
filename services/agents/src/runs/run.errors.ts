import { DomainError } from '@parley/kernel';

/** No such chat, or one you may not see. @remedy Check the id. */
export const chatNotVisible = (chatId: string) => new DomainError('not-found', 'agents.chat.not-found', { chatId });

/** The organization has no agent yet. @remedy Connect an account first: the agent is made with it. */
export const noAgent = () => new DomainError('conflict', 'agents.agent.none');

/**
 * The agent has nothing to propose, such as where the last word was ours; `details.code` says more where there is
 * more.
 * @remedy Wait for the next message, or write yourself.
 */
export const nothingToPropose = (code: string | undefined) =>
  new DomainError('conflict', 'agents.run.nothing-to-propose', code === undefined ? {} : { code });

/** The model could not be asked, or gave no usable answer. @remedy Try again a little later, or write yourself. */
export const draftFailed = (code: string | undefined) =>
  new DomainError('unavailable', 'agents.run.failed', code === undefined ? {} : { code });

export const LIMIT_REACHED = 'billing.limit.reached';

export type Allowance = { readonly limit: number; readonly used: number; readonly resetsAt: string };

/**
 * The organization has used up what its plan allows; `details.resetsAt` is when it begins anew.
 * @remedy Wait until then, or have the limit raised.
 */
export const limitReached = ({ limit, used, resetsAt }: Allowance) =>
  new DomainError('limited', LIMIT_REACHED, { limit, used, resetsAt });

export const BUDGET_SPENT = 'agents.budget.spent';

/**
 * The agent has made as many runs today as its budget allows.
 * @remedy Wait for midnight in the organization's time zone, or give it a larger budget.
 */
export const budgetSpent = () => new DomainError('limited', BUDGET_SPENT);
