import {
  type ChannelAccountEvent,
  ChannelAccountConnected,
  ChannelAccountConnectionStarted,
  ChannelAccountDisconnected,
  ChannelAccountFloodWaitBegan,
  ChannelAccountImported,
  ChannelAccountIntakeSet,
  type IntakePolicy,
} from '@parley/contracts';

import type { ConnectedAccount, Ending, Side } from './channel-account.js';
import { accountConnected, accountNotFound, accountOfOtherSide } from './channel-account.errors.js';

export type Start = { readonly channelAccountId: string; readonly method: 'qr' | 'phone'; readonly side: Side };

export function startConnection(start: Start, account: ConnectedAccount): readonly ChannelAccountEvent[] {
  if (account.status === 'connected') throw accountConnected(start.channelAccountId);
  if (account.status !== 'unknown' && account.side !== start.side) throw accountOfOtherSide(account.side);
  return [ChannelAccountConnectionStarted({ ...start, channel: 'telegram' })];
}

export function recordConnected(
  connected: Parameters<typeof ChannelAccountConnected>[0],
  account: ConnectedAccount,
): readonly ChannelAccountEvent[] {
  return account.status === 'connecting' ? [ChannelAccountConnected(connected)] : [];
}

/** History without a connection. Whoever was connected, or brought history before, is known already. */
export function recordImported(
  imported: Parameters<typeof ChannelAccountImported>[0],
  account: ConnectedAccount,
): readonly ChannelAccountEvent[] {
  return account.status === 'unknown' ? [ChannelAccountImported(imported)] : [];
}

export type End = { readonly channelAccountId: string; readonly reason: Ending };

export function endConnection(
  { channelAccountId, reason }: End,
  account: ConnectedAccount,
): readonly ChannelAccountEvent[] {
  if (account.status === 'unknown') throw accountNotFound(channelAccountId);
  return account.status === 'disconnected' ? [] : [ChannelAccountDisconnected({ channelAccountId, reason })];
}

export type NewIntake = { readonly channelAccountId: string; readonly intake: IntakePolicy };

export function setIntake(
  { channelAccountId, intake }: NewIntake,
  account: ConnectedAccount,
): readonly ChannelAccountEvent[] {
  if (account.status === 'unknown') throw accountNotFound(channelAccountId);
  const isSo = account.intake?.takes === intake.takes && account.intake.opens === intake.opens;
  return isSo ? [] : [ChannelAccountIntakeSet({ channelAccountId, intake })];
}

export type FloodWait = { readonly channelAccountId: string; readonly method: string; readonly until: string };

/** The whole wait, and never a shorter one than was asked before. */
export function beginFloodWait(wait: FloodWait, account: ConnectedAccount): readonly ChannelAccountEvent[] {
  if (account.status !== 'connected') return [];
  const known = account.waits[wait.method];
  return known !== undefined && known >= wait.until ? [] : [ChannelAccountFloodWaitBegan(wait)];
}
