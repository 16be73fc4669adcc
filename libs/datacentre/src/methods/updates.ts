import { z } from 'zod';

import { badRequest } from '../rpc-error.js';
import { renderEvent } from '../render/event.js';
import { View } from '../render/view.js';
import type { TlObject } from '../tl/tl-object.js';
import type { Mailbox, MailboxEvent } from '../world/mailbox.js';
import type { Peer } from '../world/peer.js';
import { renderChatRow } from '../render/chat-row.js';
import { type SignedInCall, signedIn, tlObject } from './method.js';
import { channelOf } from './peers.js';

function state(call: SignedInCall, pts: number): TlObject {
  return { _: 'updates.state', pts, qts: 0, date: call.world.seconds, seq: 0, unreadCount: 0 };
}

const getState = signedIn('updates.getState', {}, (_, call) => {
  return state(call, call.world.state.mailbox(`user:${call.me}`).pts);
});

const getDifference = signedIn('updates.getDifference', { pts: z.number() }, ({ pts }, call): TlObject => {
  if (pts <= 0) throw badRequest('PERSISTENT_TIMESTAMP_EMPTY');
  const mailbox = call.world.state.mailbox(`user:${call.me}`);
  if (pts < call.centre.faults.tooLongBefore) return { _: 'updates.differenceTooLong', pts: mailbox.pts };
  const missed = mailbox.eventsAfter(pts);
  if (missed.length === 0) return { _: 'updates.differenceEmpty', date: call.world.seconds, seq: 0 };
  const slice = missed.slice(0, call.centre.faults.sliceLimit);
  const view = new View(call.world, call.me);
  const rendered = renderMissed(view, mailbox, slice);
  const shared = { ...rendered, newEncryptedMessages: [], ...view.cast };
  const reached = state(call, slice.at(-1)?.pts ?? mailbox.pts);
  if (slice.length === missed.length) return { ...shared, _: 'updates.difference', state: reached };
  return { ...shared, _: 'updates.differenceSlice', intermediateState: reached };
});

const channelInput = { channel: tlObject, pts: z.number(), limit: z.number() };

const getChannelDifference = signedIn('updates.getChannelDifference', channelInput, (input, call): TlObject => {
  const channel = channelOf(call, input.channel);
  const mailbox = call.world.state.mailboxOf(call.me, channel);
  const view = new View(call.world, call.me).mention(channel);
  if (input.pts < call.centre.faults.channelTooLongBefore) return tooLong(view, mailbox, channel);
  const missed = mailbox.eventsAfter(input.pts);
  if (missed.length === 0) return { _: 'updates.channelDifferenceEmpty', final: true, pts: mailbox.pts, timeout: 30 };
  const slice = missed.slice(0, Math.min(input.limit, call.centre.faults.sliceLimit));
  const rendered = renderMissed(view, mailbox, slice);
  const final = slice.length === missed.length;
  const pts = slice.at(-1)?.pts ?? mailbox.pts;
  return { _: 'updates.channelDifference', final, pts, timeout: 30, ...rendered, ...view.cast };
});

/** Only the newest messages: the client fetches the rest from the history. */
function tooLong(view: View, mailbox: Mailbox, channel: Peer): TlObject {
  const messages = mailbox
    .history(channel)
    .ids.slice(-10)
    .flatMap((id) => {
      const message = mailbox.messages.get(id);
      return message ? [view.message({ id, message })] : [];
    });
  const dialog = renderChatRow(view, channel);
  return { _: 'updates.channelDifferenceTooLong', final: true, timeout: 30, dialog, messages, ...view.cast };
}

/** New messages stand apart from the other updates. */
function renderMissed(view: View, mailbox: Mailbox, events: readonly MailboxEvent[]) {
  const newMessages = events.flatMap((event) => {
    const message = event.kind === 'new' ? mailbox.messages.get(event.id) : undefined;
    return event.kind === 'new' && message ? [view.message({ id: event.id, message })] : [];
  });
  const others = events.filter((event) => event.kind !== 'new');
  const otherUpdates = others.flatMap((event) => renderEvent(view, mailbox, event) ?? []);
  return { newMessages, otherUpdates };
}

export const updateMethods = [getState, getDifference, getChannelDifference];
