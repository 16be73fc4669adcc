import { DomainError } from '@parley/kernel';

/** No such deal, or one you may not see. @remedy Check the id. */
export const dealNotFound = (dealId: string) => new DomainError('not-found', 'crm.deal.not-found', { dealId });

/** The deal is won or lost. @remedy Reopen it first, or create another. */
export const dealClosed = (dealId: string) => new DomainError('conflict', 'crm.deal.closed', { dealId });

/** The deal is open, so it can’t be reopened. @remedy Read the deal afresh; nothing is to be done. */
export const dealNotClosed = (dealId: string) => new DomainError('conflict', 'crm.deal.not-closed', { dealId });

/** There is a deal with this id. @remedy Leave the id out, or read that deal. */
export const dealExists = (dealId: string) => new DomainError('conflict', 'crm.deal.exists', { dealId });

/**
 * The deal was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const dealVersion = (dealId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.deal.version', { dealId, currentVersion });

/** A deal begins or goes on in an open stage only; this one is won or lost. @remedy Choose a stage of kind OPEN. */
export const stageNotOpen = (stageId: string) => new DomainError('invalid', 'crm.deal.stage-not-open', { stageId });

/**
 * The stage asks for what nobody has said of the deal; `details.fields` names it.
 * @remedy Say it by `updateDeal` or `assignDeal`, the lost reason by moving with it, and move again.
 */
export const dealFieldsRequired = (dealId: string, fields: readonly string[]) =>
  new DomainError('conflict', 'crm.deal.fields-required', { dealId, fields });

/** Why a deal was lost is told of one that is lost; this stage is not of kind LOST. @remedy Leave the reason and the note out. */
export const stageNotLost = (stageId: string) => new DomainError('invalid', 'crm.deal.stage-not-lost', { stageId });

/** The stage belongs to another pipeline than the deal. @remedy Choose a stage of the deal’s own pipeline. */
export const stageOfAnotherPipeline = (stageId: string) =>
  new DomainError('invalid', 'crm.deal.stage-of-another-pipeline', { stageId });

/** The chat is not one of the contact’s. @remedy Choose one of the contact’s chats, or leave it out. */
export const chatOfAnotherContact = (chatId: string) =>
  new DomainError('invalid', 'crm.deal.chat-of-another-contact', { chatId });
