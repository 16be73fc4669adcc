import { DomainError } from '@parley/kernel';

/** No such lead, or one you may not see. @remedy Check the id. */
export const leadNotFound = (leadId: string) => new DomainError('not-found', 'crm.lead.not-found', { leadId });

/** There is a lead with this id. @remedy Leave the id out, or read that lead. */
export const leadExists = (leadId: string) => new DomainError('conflict', 'crm.lead.exists', { leadId });

/** The lead became a contact and a deal, and is closed for good. @remedy Go on with its deal. */
export const leadQualified = (leadId: string) => new DomainError('conflict', 'crm.lead.qualified', { leadId });

/** The lead was discarded. @remedy Reopen it first. */
export const leadDiscarded = (leadId: string) => new DomainError('conflict', 'crm.lead.discarded', { leadId });

/**
 * The lead was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const leadVersion = (leadId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.lead.version', { leadId, currentVersion });

/** The phone is no number that there can be. @remedy Send it in international form: `+49 30 901820`. */
export const phoneInvalid = () => new DomainError('invalid', 'crm.lead.phone-invalid');
