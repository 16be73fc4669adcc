import { DomainError } from '@parley/kernel';

/**
 * The recipient asked not to be written to. Recorded as the `code` of a refused send.
 * @kind recorded
 * @remedy Don’t write; once they write themselves, they may be answered.
 */
export const OPTED_OUT = 'messaging.recipient.opted-out';

/**
 * Something was said in the chat since the send was decided on. Recorded as the `code` of a refused send.
 * @kind recorded
 * @remedy Read the chat, then decide again.
 */
export const CONVERSATION_CHANGED = 'messaging.conversation.changed';

/**
 * The connected account that the chat belongs to is not connected. Recorded as the `code` of a refused send.
 * @kind recorded
 * @remedy Connect the account again, then send again under a new key.
 */
export const ACCOUNT_DISCONNECTED = 'messaging.channel-account.disconnected';

/** No such send, or one you may not see. @remedy Check the id. */
export const sendNotFound = (sendId: string) => new DomainError('not-found', 'messaging.send.not-found', { sendId });

/** The send is not one of which nobody knows whether it arrived. @remedy Read the send afresh. */
export const sendNotUnknown = (sendId: string) => new DomainError('conflict', 'messaging.send.not-unknown', { sendId });

/**
 * The message was not written by our side, or another send became it: the send in question is not that message.
 * @remedy Choose the message that it is, or none where it never left.
 */
export const sendOfOtherMessage = (messageId: string) =>
  new DomainError('conflict', 'messaging.send.other-message', { messageId });

/** The send is over: sent, failed, refused or cancelled. @remedy Read the send afresh; send anew under a new key. */
export const sendOver = (sendId: string) => new DomainError('conflict', 'messaging.send.over', { sendId });

/** An entity (a link, a bold part) lies outside of the text, in UTF-16 units. @remedy Correct its offset and length. */
export const entitiesOutsideText = () => new DomainError('invalid', 'messaging.message.entities-outside-text');
