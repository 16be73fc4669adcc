import { z } from 'zod';

import { requestBatched, requestMalformed, requestTooNested } from '../errors/gateway.errors.js';

/** Deepest nesting of variables. Deeper ones would exhaust the stack of whatever walks them. */
const DEEPEST = 32;

const request = z.object({
  query: z.string().min(1).optional(),
  /** The id of a persisted operation. */
  documentId: z.string().max(200).optional(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

export type GraphqlRequest = z.infer<typeof request>;

/** @throws DomainError `invalid` `gateway.request.batched` | `.too-nested` | `.malformed` */
export function readRequest(body: unknown): GraphqlRequest {
  if (Array.isArray(body)) throw requestBatched();
  if (isNestedBeyond(body, DEEPEST)) throw requestTooNested();
  const read = request.safeParse(body);
  if (!read.success) throw requestMalformed();
  return read.data;
}

/** Level by level, never by recursion. */
function isNestedBeyond(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

const childrenOf = (item: unknown): readonly unknown[] =>
  typeof item === 'object' && item !== null ? Object.values<unknown>({ ...item }) : [];

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Whether the body is JSON in UTF-8, uncompressed: what a browser never sends across sites without asking first. */
export function isPlainJson(headers: Headers): boolean {
  const type = headers['content-type'];
  if (typeof type !== 'string' || headers['content-encoding'] !== undefined) return false;
  const [media, ...parameters] = type.split(';').map((part) => part.trim().toLowerCase());
  if (media !== 'application/json' && media !== 'application/graphql-response+json') return false;
  return parameters.every((parameter) => /^charset="?utf-?8"?$/.test(parameter));
}

/**
 * Whether a browser at that origin may go on: one of the installation’s own, or whoever shows a credential, whose
 * organization then decides. Programs send none. What the request calls its host says nothing.
 */
export function isOriginAllowed({ origin, authorization }: Headers, own: readonly string[]): boolean {
  if (origin === undefined || authorization !== undefined) return true;
  return typeof origin === 'string' && own.includes(origin);
}

/** The access token of an `Authorization: Bearer` header, or nothing where there is none. */
export function bearerOf(headers: Headers): string | undefined {
  const { authorization } = headers;
  if (typeof authorization !== 'string') return undefined;
  return /^Bearer ([\w~+/.=-]{1,4096})$/i.exec(authorization)?.[1] ?? '';
}
