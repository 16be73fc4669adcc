import type { ChannelAccountEvent, IntakePolicy } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Side = 'demo' | 'live';

export type Ending = 'asked' | 'cancelled' | 'signed-out-elsewhere' | 'banned' | 'failed';

/** Who was said to answer for it; absent while it is whoever connected it. */
type Whose = { readonly assigneeId?: string | null };

export type ConnectedAccount =
  | { readonly status: 'unknown' }
  | (Whose & { readonly status: 'connecting'; readonly side: Side; readonly intake: IntakePolicy | null })
  | (Whose & {
      readonly status: 'connected';
      readonly side: Side;
      readonly intake: IntakePolicy;
      /** Until when each method waits. */
      readonly waits: Readonly<Record<string, string>>;
    })
  | (Whose & { readonly status: 'disconnected'; readonly side: Side; readonly intake: IntakePolicy | null });

export const initialAccount: ConnectedAccount = { status: 'unknown' };

const intakeOf = (account: ConnectedAccount) => (account.status === 'unknown' ? null : account.intake);
const whose = (account: ConnectedAccount): Whose =>
  account.status !== 'unknown' && account.assigneeId !== undefined ? { assigneeId: account.assigneeId } : {};
const sideOf = (account: ConnectedAccount) => (account.status === 'unknown' ? 'demo' : account.side);

export function evolve(account: ConnectedAccount, event: ChannelAccountEvent): ConnectedAccount {
  switch (event.type) {
    case 'messaging.channel-account.connection-started':
      return { status: 'connecting', side: event.data.side, intake: intakeOf(account) };
    case 'messaging.channel-account.imported':
      return { status: 'disconnected', side: event.data.side, intake: intakeOf(account) };
    case 'messaging.channel-account.connected':
      return { status: 'connected', side: sideOf(account), intake: event.data.intake, waits: {}, ...whose(account) };
    case 'messaging.channel-account.assigned':
      return account.status === 'unknown' ? account : { ...account, assigneeId: event.data.assigneeId };
    case 'messaging.channel-account.intake-set':
      return account.status === 'unknown' ? account : { ...account, intake: event.data.intake };
    case 'messaging.channel-account.disconnected':
      return { status: 'disconnected', side: sideOf(account), intake: intakeOf(account), ...whose(account) };
    case 'messaging.channel-account.flood-wait-began':
      if (account.status !== 'connected') return account;
      return { ...account, waits: { ...account.waits, [event.data.method]: event.data.until } };
  }
}

export const accountStream = streamOf<ConnectedAccount, ChannelAccountEvent>('messaging.account', {
  initial: initialAccount,
  evolve,
});
