import { z } from 'zod';

import { idOf, sessionId, tenantId, userId } from './fakes.js';

export const signedIn = {
  signInId: sessionId,
  userId,
  organizationId: tenantId,
  accessToken: 'good',
  accessTokenExpiresAt: '2026-03-01T10:10:00.000Z',
  refreshToken: 'r'.repeat(30),
};

const part = z.looseObject({
  type: z.union([z.string(), z.array(z.string()).transform(([first]) => first)]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

const texts: Readonly<Record<string, string>> = {
  uuid: idOf(1),
  'date-time': '2026-03-01T09:00:00.000Z',
  email: 'a@b.example',
};
const scalars: Readonly<Record<string, unknown>> = { integer: 1, number: 1, boolean: true, null: null, object: {} };

/** Something that fits a JSON schema. */
export function exampleFor(schema: unknown): unknown {
  const read = part.parse(schema);
  const { anyOf, properties, items } = read;
  if (anyOf) return exampleFor(anyOf[0]);
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, exampleFor(inner)]));
  return read.type === 'array' ? [exampleFor(items)] : scalarFor(read);
}

function scalarFor({ type = '', format = '', ...rest }: z.infer<typeof part>): unknown {
  if (rest.const !== undefined) return rest.const;
  if (rest.enum) return rest.enum[0];
  return type === 'string' ? (texts[format] ?? 'example') : scalars[type];
}
