import type { FastifyRequest } from 'fastify';
import { inputInvalid } from '@parley/platform';
import { z } from 'zod';

import { organizationNotFound } from './rest.errors.js';
import type { Known, RestPath } from './rest-path.js';
import { nameInAddress, queryShape, type QueryShape, readQuery } from './rest-query.guard.js';

/** What a request of a path may hold: the contract's input, without what the door fills in, and nothing else. */
export type RestShape = {
  readonly path: RestPath;
  /** Of all that comes in: path, query and body. */
  readonly input: z.ZodObject;
  readonly query: QueryShape;
};

const noQuery: QueryShape = { names: [], hasPage: false, conditions: new Map(), orders: [] };

/** @throws TypeError for an operation whose input is no object of fields */
export function shapeOf(path: RestPath): RestShape {
  const { input } = path.operation;
  if (!(input instanceof z.ZodObject)) throw new TypeError(`${path.operation.name} takes no fields`);
  const left = Object.keys(path.filled ?? {});
  const filled = [...namesIn(path.path), ...Object.keys(path.filled ?? {})];
  const query = path.method === 'GET' ? queryShape(input, filled) : noQuery;
  return { path, input: without(input, left), query };
}

/** The fields of the input that a path names. */
export const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** These fields and no others. */
export const without = ({ shape }: z.ZodObject, names: readonly string[]): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name))));

export const KEY_HEADER = 'idempotency-key';

/** Whether a call needs a key to be the same call when it comes again. */
export const isKeyed = ({ operation, isKeyless }: RestPath): boolean =>
  operation.kind === 'command' && operation.permission !== 'public' && !isKeyless;

/** What the door knows of a call besides what was sent. */
export type RestKnown = Readonly<Record<Known, unknown>> & { readonly organizationId: string };

const fields = z.record(z.string(), z.unknown());

/**
 * The operation's input, as the contract takes it.
 * @throws DomainError `invalid` `input.invalid` also for a field that the contract does not know
 */
export function restInput({ path, input, query }: RestShape, request: FastifyRequest, known: RestKnown) {
  const given = {
    ...readQuery(query, request.query),
    ...(path.method !== 'GET' && bodyOf(request)),
    ...paramsOf(path, request, known.organizationId),
  };
  const read = input.safeParse(given);
  if (!read.success) throw inputInvalid(read.error.issues.flatMap(faultsOf));
  const filled = Object.entries(path.filled ?? {}).map(([name, what]) => [name, known[what]] as const);
  return { ...read.data, ...Object.fromEntries(filled) };
}

/** The organization is the credential's: an address may name it, and any other is as one that never was. */
function paramsOf({ path }: RestPath, { params }: FastifyRequest, own: string): Record<string, unknown> {
  const given = fields.parse(params ?? {});
  if (!path.includes('{organizationId}')) return given;
  const { organizationId, ...others } = given;
  if (organizationId !== own) throw organizationNotFound(String(organizationId));
  return others;
}

const faultsOf = (issue: z.core.$ZodIssue): readonly { readonly path: string; readonly code: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: issue.code }))
    : [{ path: nameInAddress(issue.path).join('.'), code: issue.code }];

function bodyOf({ body }: FastifyRequest): Record<string, unknown> {
  const read = fields.safeParse(body ?? {});
  if (!read.success) throw inputInvalid([{ path: '', code: 'invalid_type' }]);
  return read.data;
}
