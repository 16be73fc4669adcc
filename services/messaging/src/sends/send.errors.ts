import { DomainError } from '@parley/kernel';

/** Codes of the contact policy: why a send is refused. Part of the API. */
export const OPTED_OUT = 'messaging.recipient.opted-out';
export const CONVERSATION_CHANGED = 'messaging.conversation.changed';
export const ACCOUNT_DISCONNECTED = 'messaging.channel-account.disconnected';

export const sendNotFound = (sendId: string) => new DomainError('not-found', 'messaging.send.not-found', { sendId });

export const sendNotUnknown = (sendId: string) => new DomainError('conflict', 'messaging.send.not-unknown', { sendId });

export const sendOver = (sendId: string) => new DomainError('conflict', 'messaging.send.over', { sendId });

export const entitiesOutsideText = () => new DomainError('invalid', 'messaging.message.entities-outside-text');
