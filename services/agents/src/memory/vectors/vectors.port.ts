/** A message's vector, and where it stands. No text lies beside it. */
export type MessageVector = {
  readonly messageId: string;
  readonly chatId: string;
  readonly subjectId: string;
  readonly vector: readonly number[];
};

export type Nearest = {
  readonly tenantId: string;
  readonly chatId: string;
  readonly maker: string;
  readonly vector: readonly number[];
  readonly count: number;
};

export type Near = { readonly messageId: string; readonly similarity: number };

/** Holds vectors and finds the nearest, within one chat of one organization: no other chat is ever looked at. */
export abstract class Vectors {
  /** A message that is held already stays as it is. */
  abstract add(tenantId: string, maker: string, vectors: readonly MessageVector[]): Promise<void>;

  /** Nearest first. */
  abstract nearest(nearest: Nearest): Promise<readonly Near[]>;

  /** Everything of one subject. */
  abstract forget(tenantId: string, subjectId: string): Promise<void>;
}
