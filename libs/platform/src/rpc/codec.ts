import { DomainError } from '@parley/kernel';
import { z } from 'zod';

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
  if (bytes.byteLength > LARGEST_MESSAGE) throw tooLarge(bytes.byteLength);
  return bytes;
}

/** @throws DomainError `limited` `rpc.too-large`; `invalid` `rpc.malformed` */
export function decode<Schema extends z.ZodType>(bytes: Uint8Array, schema: Schema): z.infer<Schema> {
  if (bytes.byteLength > LARGEST_MESSAGE) throw tooLarge(bytes.byteLength);
  if (nesting(bytes) > DEEPEST_NESTING) throw malformed();
  const message = schema.safeParse(jsonOf(bytes));
  if (!message.success) throw malformed();
  return message.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw malformed();
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];

/** How deep the brackets of a JSON text nest, without parsing it. */
export function nesting(bytes: Uint8Array): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) isText = !isText;
    else if (isText) i += byte === BACKSLASH ? 1 : 0;
    else if (OPENING.includes(byte)) deepest = Math.max(deepest, ++depth);
    else if (CLOSING.includes(byte)) depth -= 1;
  }
  return deepest;
}

const tooLarge = (bytes: number) => new DomainError('limited', 'rpc.too-large', { bytes, limit: LARGEST_MESSAGE });

const malformed = () => new DomainError('invalid', 'rpc.malformed');
