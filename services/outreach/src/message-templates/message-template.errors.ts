import { DomainError } from '@parley/kernel';

export const messageTemplateNotFound = (messageTemplateId: string) =>
  new DomainError('not-found', 'outreach.message-template.not-found', { messageTemplateId });

export const messageTemplateVersion = (version: number) =>
  new DomainError('conflict', 'outreach.message-template.version', { version });

export const malformed = () => new DomainError('invalid', 'outreach.message-template.malformed');

export const notRendered = () => new DomainError('invalid', 'outreach.message-template.not-rendered');

export const unknownVariables = (variables: readonly string[]) =>
  new DomainError('invalid', 'outreach.message-template.unknown-variables', { variables });
