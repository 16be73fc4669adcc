/** Where a message can go: a user, a basic group ("chat"), or a channel, which a supergroup is too. */
export type Peer = { readonly kind: 'user' | 'chat' | 'channel'; readonly id: number };

export type PeerKey = `${Peer['kind']}:${number}`;

export const userPeer = (id: number): Peer => ({ kind: 'user', id });

/** Only what a fact should keep: callers may pass a whole chat. */
export const bare = ({ kind, id }: Peer): Peer => ({ kind, id });

export const peerKey = ({ kind, id }: Peer): PeerKey => `${kind}:${id}`;

export const samePeer = (one: Peer, other: Peer): boolean => one.kind === other.kind && one.id === other.id;

/** The channel that a mailbox belongs to; undefined when it is an account's. */
export function channelOfKey(key: PeerKey): Peer | undefined {
  return key.startsWith('channel:') ? { kind: 'channel', id: Number(key.slice('channel:'.length)) } : undefined;
}

/** The account that a mailbox belongs to. */
export function userOfKey(key: PeerKey): number {
  return Number(key.slice(key.indexOf(':') + 1));
}
