import { setTimeout as pause } from 'node:timers/promises';

export type Wait = { readonly seen: number; readonly milliseconds: number; readonly signal: AbortSignal };

/** Tells when a service's feed has grown, so that nobody need ask all the time. In one process, its sequencers do. */
export abstract class FeedWaits {
  /** How often it has grown: to be read before looking, and given to `changed` after. */
  abstract count(service: string): number;

  /** Resolves when it has grown since `seen`, after `milliseconds` at the latest, or on the signal. */
  abstract changed(service: string, wait: Wait): Promise<void>;
}

/** How often a feed is looked at where nobody tells. */
const LOOK_MS = 40;

/** Where the services run in other processes: looks by itself. */
export class LookingAgain extends FeedWaits {
  count(): number {
    return 0;
  }

  async changed(_service: string, { milliseconds, signal }: Wait): Promise<void> {
    await pause(Math.min(milliseconds, LOOK_MS), undefined, { signal }).catch(() => undefined);
  }
}
