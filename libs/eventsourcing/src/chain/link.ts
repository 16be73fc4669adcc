import { type Digested, digestOf, hashOf } from './digest.js';

/** One event as the chain sees it: what its digest covers, and what binds it to the one before. */
export type Link = {
  readonly event: Digested;
  readonly streamVersion: number;
  readonly data: string;
  readonly digest: Buffer;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
};

/** Whether an event's own parts agree: data and envelope with its digest, digest and previous hash with its hash. */
export const holdsTogether = ({ event, streamVersion, data, digest, previousHash, hash }: Link): boolean =>
  digestOf(event, data).equals(digest) && hashOf(previousHash, streamVersion, digest).equals(hash);
