import type { CommandContext, Principal } from '@parley/kernel';

/** One connected account of one organization. */
export type AccountRef = { readonly tenantId: string; readonly channelAccountId: string };

/** The account as Telegram knows it. */
export type ConnectedSelf = AccountRef & { readonly externalId: string; readonly accountPeerId: string };

export const asMessaging: Principal = { kind: 'system', id: 'messaging' };

export const asContact = (peerId: string): Principal => ({ kind: 'contact', id: peerId });

type Cause = {
  readonly tenantId: string;
  readonly principal: Principal;
  readonly commandId: string;
  readonly now: string;
};

/** What came from outside begins a chain of its own. */
export const outsideContext = ({ tenantId, principal, commandId, now }: Cause): CommandContext => ({
  actor: { tenantId, principal },
  commandId,
  correlationId: commandId,
  causationId: commandId,
  now,
});
