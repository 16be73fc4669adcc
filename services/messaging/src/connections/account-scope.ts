import type { Actor } from '@parley/kernel';

/** One connected account of one organization. */
export type AccountRef = { readonly tenantId: string; readonly channelAccountId: string };

/** The account as Telegram knows it. */
export type ConnectedSelf = AccountRef & { readonly externalId: string; readonly accountPeerId: string };

export const asMessaging = (tenantId: string): Actor => ({ tenantId, principal: { kind: 'system', id: 'messaging' } });

export const asContact = (tenantId: string, peerId: string): Actor => ({
  tenantId,
  principal: { kind: 'contact', id: peerId },
});
