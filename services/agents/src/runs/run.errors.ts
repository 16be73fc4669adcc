import { DomainError } from '@parley/kernel';

export const chatNotVisible = (chatId: string) => new DomainError('not-found', 'agents.chat.not-found', { chatId });

export const noAgent = () => new DomainError('conflict', 'agents.agent.none');

export const nothingToPropose = (code: string | undefined) =>
  new DomainError('conflict', 'agents.run.nothing-to-propose', code === undefined ? {} : { code });

export const draftFailed = (code: string | undefined) =>
  new DomainError('unavailable', 'agents.run.failed', code === undefined ? {} : { code });

export const LIMIT_REACHED = 'billing.limit.reached';

export type Allowance = { readonly limit: number; readonly used: number; readonly resetsAt: string };

export const limitReached = ({ limit, used, resetsAt }: Allowance) =>
  new DomainError('limited', LIMIT_REACHED, { limit, used, resetsAt });
