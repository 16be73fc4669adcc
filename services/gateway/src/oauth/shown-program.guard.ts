import { clientSecretHash, type Place, readClientId } from '@parley/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import { type Parameters, textOf } from './authorization-request.js';
import { oauthRequestInvalid } from './oauth.errors.js';

/** Which program asks, and what it proves that by. */
export type ShownProgram = Place & { readonly secretHash: string | undefined };

/** Each parameter once: what comes twice is a list. */
const fields = z.record(z.string(), z.string());

const nothing = z.strictObject({});

/** No program at all: refused like one that proves nothing. */
const NOBODY: Place = {
  id: '00000000-0000-8000-8000-000000000001',
  organizationId: '00000000-0000-8000-8000-000000000001',
};

/**
 * The form that a program sends: each parameter once, none in the address.
 * @throws DomainError `invalid` `gateway.oauth.request-invalid`
 */
export function formOf({ body, headers, query }: FastifyRequest): Parameters {
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '');
  const form = fields.safeParse(body);
  if (!isForm || !nothing.safeParse(query).success || !form.success) throw oauthRequestInvalid();
  return form.data;
}

/** @throws DomainError `invalid` `gateway.oauth.request-invalid` where it is proved in two ways, or named twice */
export function shownProgram({ headers }: FastifyRequest, form: Parameters): ShownProgram {
  const [id, secret] = [textOf(form, 'client_id'), textOf(form, 'client_secret')];
  if (headers.authorization === undefined) return programOf(id, secret);
  const basic = basicIn(headers.authorization);
  if (!basic || secret !== undefined || (id !== undefined && id !== basic.id)) throw oauthRequestInvalid();
  return programOf(basic.id, basic.secret);
}

const programOf = (id: string | undefined, secret: string | undefined): ShownProgram => ({
  ...(readClientId(id ?? '') ?? NOBODY),
  secretHash: secret === undefined ? undefined : clientSecretHash(secret),
});

function basicIn(header: string): { readonly id: string; readonly secret: string } | undefined {
  const [, encoded] = /^Basic ([\w+/=-]{1,1000})$/i.exec(header) ?? [];
  const [, id, secret] = /^([^:]*):(.*)$/.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  return { id: decoded(id), secret: decoded(secret) };
}

/** Within the header both are written as in a form. */
const decoded = (text: string): string => new URLSearchParams(`text=${text}`).get('text') ?? '';
