import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

export type Kind = 'query' | 'mutation' | 'subscription';

export type OperationDocument = {
  readonly kind: Kind;
  readonly name: string;
  readonly text: string;
  /** Whether its input takes an idempotency key. */
  readonly isKeyed: boolean;
};

type Field = GraphQLField<unknown, unknown>;

/** One operation for each field that can be asked for, done or watched, with all of the record that it is about. */
export function documentsOf(schema: GraphQLSchema): readonly OperationDocument[] {
  const roots: readonly (readonly [Kind, GraphQLObjectType | null | undefined])[] = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ];
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => documentOf(kind, field)),
  );
}

function documentOf(kind: Kind, field: Field): OperationDocument {
  const upper = field.name.charAt(0).toUpperCase() + field.name.slice(1);
  const name = kind === 'subscription' ? `Live${upper}` : upper;
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const head = `${kind} ${name}${declared && `(${declared})`}`;
  const call = `${field.name}${given && `(${given})`}`;
  const isKeyed = field.args.some(({ type }) => namesOf(getNamedType(type)).includes('idempotencyKey'));
  const selection = within(getNamedType(field.type), { isInRecord: false, above: [] });
  return { kind, name, text: `${head} { ${call}${selection} }`, isKeyed };
}

const namesOf = (type: GraphQLNamedType): readonly string[] =>
  'getFields' in type ? Object.keys(type.getFields()) : [];

type Place = { readonly isInRecord: boolean; readonly above: readonly string[] };

/** What a record within another is told by. */
const told = ['id', 'version', 'key', 'channel', 'value', 'name', 'title', 'text'];

/** All of a record and of the values in it; of records within it, or in lists within a value, which they are. Lists that grow are asked for alone. */
function within(type: GraphQLNamedType, { isInRecord, above }: Place): string {
  if (isLeafType(type)) return '';
  if (isInterfaceType(type) || isUnionType(type)) return eitherOf(type, { isInRecord, above });
  if (!isObjectType(type)) return '';
  if (isInRecord && hasId(type)) return ` { ${toldOf(type).join(' ')} }`;
  const inside = insideOf(type, { isInRecord, above });
  const fields = Object.values(type.getFields()).filter((field) => isTaken(field, inside));
  return ` { ${fields.map((field) => `${field.name}${within(getNamedType(field.type), inside)}`).join(' ')} }`;
}

const insideOf = (type: GraphQLObjectType, { isInRecord, above }: Place): Place => {
  const isListWithin = type.name.endsWith('Connection') && above.length > 0;
  return { isInRecord: isInRecord || isRecord(type) || isListWithin, above: [...above, type.name] };
};

/** A record is told by its id; a value that is no record by all of what it is, but in a list, where that costs too much. */
function eitherOf(type: GraphQLInterfaceType | GraphQLUnionType, place: Place): string {
  if (isInterfaceType(type) || type.getTypes().some(isRecord)) return ' { __typename ... on Node { id } }';
  if (place.above.some((name) => name.endsWith('Connection'))) return ' { __typename }';
  const each = type.getTypes().map((one) => `... on ${one.name} { ${partsOf(one, place).join(' ')} }`);
  return ` { __typename ${each.join(' ')} }`;
}

const partsOf = (type: GraphQLObjectType, place: Place): readonly string[] =>
  Object.values(type.getFields()).map((field) => `${field.name}${named(getNamedType(field.type), place)}`);

/** What has an id is told by it alone within such a value. */
const named = (type: GraphQLNamedType, place: Place): string =>
  isObjectType(type) && hasId(type) ? ' { id }' : within(type, place);

const hasId = (type: GraphQLObjectType) => 'id' in type.getFields();

const toldOf = (type: GraphQLObjectType): readonly string[] =>
  told.filter((name) => isLeafType(getNamedType(type.getFields()[name]?.type)));

function isTaken({ type, args }: Field, { isInRecord, above }: Place): boolean {
  const { name } = getNamedType(type);
  if (args.some((argument) => isNonNullType(argument.type)) || above.includes(name)) return false;
  return !(isInRecord && name.endsWith('Connection'));
}

const isRecord = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');
