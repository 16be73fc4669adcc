import { DomainError, type Clock } from '@parley/kernel';
import type { Authenticated } from '@parley/platform';
import type { WebSocket } from 'ws';

import type { Permissions } from './permissions.port.js';

/** Close codes of graphql-transport-ws, and one of ours for a client that can't keep up. */
export const closing = {
  signedOut: [4401, 'Unauthorized'],
  forbidden: [4403, 'Forbidden'],
  tooSlow: [4429, 'Too slow'],
} as const;

/** How often a connection is looked after: ends that were decided elsewhere work within a few seconds. */
const LOOK_MS = 1000;
/** Bytes that a client may leave unread. */
const MOST_UNREAD = 8 * 1024 * 1024;

type Parts = {
  readonly clock: Clock;
  readonly permissions: Permissions;
  /** Refuses once nobody may come from there any more. */
  readonly mayStay: () => Promise<void>;
};

/** A signed-in connection, closed as soon as its sign-in is over or its client can't keep up. */
export class LiveConnection {
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly socket: WebSocket,
    readonly authenticated: Authenticated,
    private readonly parts: Parts,
  ) {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  get isExpired(): boolean {
    return this.authenticated.expiresAt <= this.parts.clock.now().toISOString();
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.isExpired) return this.close(closing.signedOut);
    if (this.socket.bufferedAmount > MOST_UNREAD) return this.close(closing.tooSlow);
    try {
      await this.parts.permissions.of(this.authenticated.call);
      await this.parts.mayStay();
    } catch (error) {
      if (!(error instanceof DomainError)) return;
      if (error.kind === 'unauthenticated') this.close(closing.signedOut);
      if (error.kind === 'forbidden') this.close(closing.forbidden);
    }
  }

  private close([code, reason]: readonly [number, string]): void {
    this.end();
    this.socket.close(code, reason);
  }
}
