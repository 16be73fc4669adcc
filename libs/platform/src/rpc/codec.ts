import { z } from 'zod';

import { messageMalformed, messageTooLarge } from './rpc.errors.js';

/** The most an encoded request or answer may take; what is longer is paged. */
export const LARGEST_MESSAGE = 512 * 1024;

/** The deepest nesting that is parsed: a bomb of brackets is refused unread. */
export const DEEPEST_NESTING = 64;

export const requestSchema = z.object({
  token: z.string().max(4096),
  input: z.unknown(),
  idempotencyKey: z.string().min(1).max(255).optional(),
  correlationId: z.uuid().optional(),
  causationId: z.uuid().optional(),
  changeSetId: z.uuid().optional(),
  traceparent: z.string().max(64).optional(),
});

export type RpcRequest = z.infer<typeof requestSchema>;

const refusalKind = z.enum([
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'conflict',
  'limited',
  'unavailable',
]);

/** An answer is an output, a refusal with its stable code, or a fault that names nothing but where to look it up. */
export const answerSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('output'), output: z.unknown(), replayed: z.boolean() }),
  z.object({
    is: z.literal('refusal'),
    kind: refusalKind,
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
  z.object({ is: z.literal('fault'), correlationId: z.string() }),
]);

export type RpcAnswer = z.infer<typeof answerSchema>;

const text = new TextEncoder();
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws DomainError `limited` `rpc.too-large` */
export function encode(message: RpcRequest | RpcAnswer): Uint8Array {
  const bytes = text.encode(JSON.stringify(message));
  if (bytes.byteLength > LARGEST_MESSAGE) throw messageTooLarge(bytes.byteLength, LARGEST_MESSAGE);
  return bytes;
}

/** @throws DomainError `limited` `rpc.too-large`; `invalid` `rpc.malformed` */
export function decode<Schema extends z.ZodType>(bytes: Uint8Array, schema: Schema): z.infer<Schema> {
  if (bytes.byteLength > LARGEST_MESSAGE) throw messageTooLarge(bytes.byteLength, LARGEST_MESSAGE);
  if (nesting(bytes) > DEEPEST_NESTING) throw messageMalformed();
  const message = schema.safeParse(jsonOf(bytes));
  if (!message.success) throw messageMalformed();
  return message.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw messageMalformed();
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** By how much a byte outside of texts changes the depth. Every byte of every message is looked up here. */
const steps = new Int8Array(256);
for (const opening of '[{') steps[opening.charCodeAt(0)] = 1;
for (const closing of ']}') steps[closing.charCodeAt(0)] = -1;

/** How deep the brackets of a JSON text nest, without parsing it. */
export function nesting(bytes: Uint8Array): number {
  let [depth, deepest] = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) i = endOfText(bytes, i + 1);
    else if ((depth += steps[byte] ?? 0) > deepest) deepest = depth;
  }
  return deepest;
}

/** Where the quote stands that ends a text, or the end where none does. */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let i = from; i < bytes.length; i += 1) {
    if (bytes[i] === QUOTE) return i;
    if (bytes[i] === BACKSLASH) i += 1;
  }
  return bytes.length;
}
