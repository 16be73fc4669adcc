/** Where a message can go: a user, a basic group ("chat"), or a channel, which a supergroup is too. */
export type Peer = { readonly kind: 'user' | 'chat' | 'channel'; readonly id: number };

export type PeerKey = `${Peer['kind']}:${number}`;

export const userPeer = (id: number): Peer => ({ kind: 'user', id });

export const peerKey = ({ kind, id }: Peer): PeerKey => `${kind}:${id}`;

export const samePeer = (one: Peer, other: Peer): boolean => one.kind === other.kind && one.id === other.id;
