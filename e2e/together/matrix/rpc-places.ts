import { operations } from '@parley/contracts';
import { z } from 'zod';

import { type Kind, kindOf } from './kinds.js';

export type Operation = (typeof operations)[number];

/** A place in the input of an operation of a service where an id goes in. */
export type RpcPlace = {
  readonly operation: Operation;
  /** Names from the input down to the id; `[]` is any item of a list. */
  readonly path: readonly string[];
  readonly kind: Kind;
};

export type RpcPlaces = { readonly places: readonly RpcPlace[]; readonly unknown: readonly string[] };

const part = z.looseObject({
  type: z.union([z.string(), z.array(z.string()).transform(([first]) => first)]).optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  pattern: z.string().optional(),
  minLength: z.int().optional(),
  minItems: z.int().optional(),
  minimum: z.number().optional(),
});

export type Part = z.infer<typeof part>;

export const readPart = (schema: unknown): Part => {
  const { allOf = [], ...read } = part.parse(schema);
  return allOf.reduce<Part>((joined, more) => ({ ...joined, ...readPart(more) }), read);
};

export const schemaOf = ({ input }: Pick<Operation, 'input'>): Part =>
  readPart(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', cycles: 'ref', reused: 'inline' }));

/** What an id names where its name doesn’t say so. */
const byName: Readonly<Record<string, Kind>> = {
  ...{
    subjectId: 'contact',
    subjectIds: 'contact',
    upToMessageId: 'message',
    objectId: 'file',
    assigneeId: 'user',
    collaboratorId: 'user',
    collaboratorIds: 'user',
    guardianId: 'user',
    onBehalfOf: 'user',
  },
  ...{
    correlationId: 'changeSet',
    furtherIds: 'changeSet',
    clientId: 'oauthClient',
    memberIds: 'member',
    roles: 'role',
    id: 'contact',
  },
  ...{ codeId: 'invitation', principalId: 'user', principalIds: 'user', actorId: 'user', tenantId: 'organization' },
};

/** Filters hold filters: each field of the outermost is tried, which is what the others do too. */
const again = ['and', 'or', 'not'];

/** Every place of every contract where an id goes in, and those of which nobody knows what they name. */
export function rpcPlaces(of: readonly Operation[] = operations): RpcPlaces {
  const found = of.flatMap((operation) =>
    [...idsIn(schemaOf(operation), [])].map((path) => ({ operation, path, kind: kindAt(operation, path) })),
  );
  return {
    places: found.flatMap(({ kind, ...place }) => (kind ? [{ ...place, kind }] : [])),
    unknown: found.flatMap(({ kind, operation, path }) => (kind ? [] : [`${operation.name}(${path.join('.')})`])),
  };
}

function* idsIn(schema: unknown, path: readonly string[]): Generator<readonly string[]> {
  const { format, properties = {}, items, anyOf = [] } = readPart(schema);
  if (format === 'uuid') yield path;
  for (const inner of anyOf) yield* idsIn(inner, path);
  if (items !== undefined) yield* idsIn(items, [...path, '[]']);
  for (const [name, inner] of Object.entries(properties))
    if (!again.includes(name)) yield* idsIn(inner, [...path, name]);
}

/** Its own name says it, or the one it stands in, or the operation: `crm.deals-by-ids`. */
function kindAt({ name }: Operation, path: readonly string[]): Kind | undefined {
  const [last = '', around = ''] = path.filter((step) => !['[]', 'eq', 'in', 'gte', 'lte'].includes(step)).toReversed();
  if (last === 'id' || last === 'ids') return kindNamed(around) ?? byOperation(name) ?? byName['id'];
  return kindNamed(last);
}

/** What an id of that name names, in the input of any operation. */
export const kindNamed = (name: string): Kind | undefined => byName[name] ?? kindOf('', name);

const byOperation = (name: string): Kind | undefined => {
  const words = name.slice(name.indexOf('.') + 1).split(/-(?:by|of)-/);
  return words.map((word) => kindOf('', word.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', ''))).find(Boolean);
};
