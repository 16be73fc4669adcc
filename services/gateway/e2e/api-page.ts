import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

const roots = ['Query', 'Mutation', 'Subscription'];

/** The reference `docs/api.md`: what can be asked, done and watched, then the types that it is said with. */
export function apiPage(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const named = (name: string) => types.filter((type) => type.name === name);
  const rest = types.filter(({ name }) => !roots.includes(name));
  return [
    '# API',
    'Generated from the schema of `POST /graphql` (and of the WebSocket on the same path). [The developer’s guide](guides/developer.md) shows how to begin.',
    cost,
    ...section('Queries', named('Query').flatMap(fieldSections)),
    ...section('Mutations', named('Mutation').flatMap(fieldSections)),
    ...section('Live subscriptions', named('Subscription').flatMap(fieldSections)),
    ...section('Records and payloads', rest.filter(hasFields).map(typeSection)),
    ...section('Inputs', rest.filter(isInputObjectType).map(typeSection)),
    ...section('Values', rest.filter(isEnumType).map(typeSection)),
    ...section('Scalars', rest.filter((type) => 'specifiedByURL' in type).map(typeSection)),
    '',
  ].join('\n\n');
}

const cost =
  'Each answer says in its headers what it cost and what is left of the minute: `Query-Cost`, `Query-Cost-Remaining`, ' +
  '`RateLimit` and `RateLimit-Policy`. With `"extensions": { "cost": true }` beside the query, over HTTP or WebSocket, it ' +
  'says so in `extensions.cost` too: `requested`, what was charged, which is the most that the operation could hold; ' +
  '`actual`, how many fields the answer held; `remaining`; and `resetSeconds`, until all is there again.';

const section = (title: string, parts: readonly string[]) => (parts.length > 0 ? [`## ${title}`, ...parts] : []);

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type) || isUnionType(type);

const fieldSections = (type: GraphQLNamedType): readonly string[] =>
  isObjectType(type) ? Object.values(type.getFields()).map(fieldSection) : [];

const fieldSection = ({ name, type, description, args }: GraphQLField<unknown, unknown>): string =>
  [`### \`${name}\`: \`${String(type)}\``, description ?? '', lines(args)].filter(Boolean).join('\n\n');

function typeSection(type: GraphQLNamedType): string {
  const parts = isUnionType(type) ? type.getTypes().map(({ name }) => `- \`${name}\``) : partsOf(type);
  return [`### \`${type.name}\``, type.description ?? '', parts.join('\n')].filter(Boolean).join('\n\n');
}

const partsOf = (type: GraphQLNamedType): readonly string[] =>
  isEnumType(type)
    ? type.getValues().map(({ name, description }) => line(`\`${name}\``, description))
    : fieldsOf(type).map((field) => line(`\`${field.name}\`: \`${String(field.type)}\``, field.description));

type Described = {
  readonly name: string;
  readonly type: GraphQLType;
  readonly description?: string | null | undefined;
};

const fieldsOf = (type: GraphQLNamedType): readonly Described[] =>
  isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)
    ? Object.values<Described>(type.getFields())
    : [];

const lines = (all: readonly GraphQLArgument[]) =>
  all.map(({ name, type, description }) => line(`\`${name}\`: \`${String(type)}\``, description)).join('\n');

const line = (what: string, description: string | null | undefined) =>
  description ? `- ${what}: ${description.replaceAll(/\s*\n\s*/g, ' ')}` : `- ${what}`;
