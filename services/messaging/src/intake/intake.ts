import type { ChatKind, IntakePolicy } from '@parley/contracts';

import type { TelegramParty, TelegramPeer } from '../telegram/update.js';

/** Telegram's service account: it sends login codes. Never stored, whatever an account's intake says. */
export const SERVICE_ACCOUNT_ID = '777000';

export type IntakeFacts = {
  readonly intake: IntakePolicy;
  readonly peer: TelegramPeer;
  /** What is known of the peer, if anything. */
  readonly party: TelegramParty | undefined;
  /** A member chose this chat, or intake took it before. */
  readonly isAdded: boolean;
  /** The peer is a contact of the organization already. */
  readonly isKnown: boolean;
};

/** `keep`: it is part of the record. `add`: it becomes so now. `leave`: nothing of it is stored. */
export type IntakeDecision = 'keep' | 'add' | 'leave';

export const isNeverStored = (peer: TelegramPeer): boolean => peer.kind === 'user' && peer.id === SERVICE_ACCOUNT_ID;

export function decideIntake({ intake, peer, party, isAdded, isKnown }: IntakeFacts): IntakeDecision {
  if (isNeverStored(peer)) return 'leave';
  if (isAdded) return 'keep';
  if (!party || !couldBeAContact(party)) return 'leave';
  switch (intake.takes) {
    case 'chosen':
      return 'leave';
    case 'known':
      return isKnown && peer.kind === 'user' ? 'add' : 'leave';
    case 'everyone':
      return 'add';
  }
}

/** Saved messages, bots and broadcasts are no contacts: a member may choose them, intake never takes them. */
const couldBeAContact = ({ isSelf, isBot, isBroadcast }: TelegramParty) => !isSelf && !isBot && !isBroadcast;

export const chatKindOf = (peer: TelegramPeer, party: TelegramParty | undefined): ChatKind => {
  if (peer.kind === 'user') return 'private';
  return party?.isBroadcast ? 'telegram-channel' : 'group';
};

/** Groups and Telegram channels open nothing by themselves. */
export const opensOf = (intake: IntakePolicy, kind: ChatKind): IntakePolicy['opens'] =>
  kind === 'private' ? intake.opens : 'nothing';
