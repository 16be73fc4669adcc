import { z } from 'zod';

/** An authorization key, and what is known about the client that holds it. */
export type AuthKey = {
  /** Signed, as it travels. */
  readonly id: bigint;
  readonly key: Buffer;
  readonly dcId: number;
  salt: bigint;
  /** What the client said in `invokeWithLayer`; it does not repeat it after a reconnect. */
  layer: number;
  /** Who is signed in. */
  userId?: number | undefined;
  /** Who still owes the cloud password. */
  awaitsPasswordOf?: number | undefined;
  /** The permanent key that a temporary one is bound to. */
  boundTo?: bigint | undefined;
  device: string;
  readonly createdAt: number;
};

const bigintText = z.string().transform((text) => BigInt(text));

/** How a key is read back from its folder. */
export const storedKey = z.object({
  id: bigintText,
  key: z.string().transform((text) => Buffer.from(text, 'base64')),
  dcId: z.number(),
  salt: bigintText,
  layer: z.number(),
  userId: z.number().optional(),
  awaitsPasswordOf: z.number().optional(),
  boundTo: bigintText.optional(),
  device: z.string(),
  createdAt: z.number(),
});

export function toStored(key: AuthKey): unknown {
  return {
    ...key,
    id: key.id.toString(),
    key: key.key.toString('base64'),
    salt: key.salt.toString(),
    boundTo: key.boundTo?.toString(),
  };
}
