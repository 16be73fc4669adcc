import { DomainError } from '@parley/kernel';

/** No such message template. @remedy Check the id. */
export const messageTemplateNotFound = (messageTemplateId: string) =>
  new DomainError('not-found', 'outreach.message-template.not-found', { messageTemplateId });

/**
 * The template was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, and send the new version under a new key.
 */
export const messageTemplateVersion = (currentVersion: number) =>
  new DomainError('conflict', 'outreach.message-template.version', { currentVersion });

/** The text of the template can’t be read. @remedy Correct its Liquid: each opening brace and tag needs its end. */
export const malformed = () => new DomainError('invalid', 'outreach.message-template.malformed');

/** The template takes too long or becomes too long with these variables. @remedy Shorten it, or take out its loops. */
export const notRendered = () => new DomainError('invalid', 'outreach.message-template.not-rendered');

/**
 * The template names variables that there are not; `details.variables` lists them.
 * @remedy Take them out, or correct their names.
 */
export const unknownVariables = (variables: readonly string[]) =>
  new DomainError('invalid', 'outreach.message-template.unknown-variables', { variables });
