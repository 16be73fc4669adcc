import { DomainError } from '@parley/kernel';

export const dealNotFound = (dealId: string) => new DomainError('not-found', 'crm.deal.not-found', { dealId });

export const dealClosed = (dealId: string) => new DomainError('conflict', 'crm.deal.closed', { dealId });

export const dealNotClosed = (dealId: string) => new DomainError('conflict', 'crm.deal.not-closed', { dealId });

export const dealExists = (dealId: string) => new DomainError('conflict', 'crm.deal.exists', { dealId });

export const dealVersion = (dealId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.deal.version', { dealId, currentVersion });

export const stageNotOpen = (stageId: string) => new DomainError('invalid', 'crm.deal.stage-not-open', { stageId });

export const stageOfAnotherPipeline = (stageId: string) =>
  new DomainError('invalid', 'crm.deal.stage-of-another-pipeline', { stageId });

export const chatOfAnotherContact = (chatId: string) =>
  new DomainError('invalid', 'crm.deal.chat-of-another-contact', { chatId });
