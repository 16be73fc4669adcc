import type { Queryable } from '../leases/queryable.js';

type InStream = { readonly tenantId: string; readonly streamId: string; readonly streamVersion: number };

/** What the chain says about a log that somebody touched. */
export type Finding =
  /** This event isn't what was appended. */
  | (InStream & { readonly kind: 'changed'; readonly eventId: string })
  /** This version of the stream is gone, and those after it through another. */
  | (InStream & { readonly kind: 'missing'; readonly through: number })
  /** The stream had this version, and ends before it; or its head says another hash. */
  | (InStream & { readonly kind: 'cut' })
  /** Events of a stream whose head is gone. */
  | (InStream & { readonly kind: 'headless' })
  /** The feed numbered an event that the log doesn't hold any more. */
  | { readonly kind: 'vanished'; readonly tenantId: string; readonly position: string; readonly seq: string }
  /** The feed lacks this number. */
  | { readonly kind: 'gap'; readonly seq: string }
  /** These thousand events aren't those that were sealed. */
  | { readonly kind: 'seal'; readonly number: number };

export type Verifying = {
  readonly service: string;
  /** As the service's worker role. */
  readonly database: Queryable;
  readonly pageSize?: number;
  /** Called after each page with how many events were read so far. */
  readonly onProgress?: (count: number) => void;
};
