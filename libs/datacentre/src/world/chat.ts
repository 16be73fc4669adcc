/** A basic group, a supergroup or a broadcast channel. */
export type Chat = {
  readonly kind: 'chat' | 'channel';
  readonly id: number;
  title: string;
  readonly username?: string | undefined;
  readonly creatorId: number;
  readonly date: number;
  /** A channel where everybody may write. */
  readonly isMegagroup: boolean;
  readonly memberIds: Set<number>;
  /** A member may write once in so many seconds. */
  slowModeSeconds?: number;
};

export type NewChat = Omit<Chat, 'memberIds' | 'slowModeSeconds'> & { readonly memberIds: readonly number[] };
