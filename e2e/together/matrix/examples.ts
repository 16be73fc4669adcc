import { type DocumentNode, type GraphQLSchema, Kind, type ObjectFieldNode, parse, print, visit } from 'graphql';

/** What stands in an example for a value that only the reader has. */
const OPEN = '…';

/** Texts of an input that may be another without being wrong. */
const changeable = ['title', 'text', 'reason', 'name', 'body'];

/** Values for what an example leaves open, by the name it stands under. */
export type Fill = Readonly<Record<string, string | number>>;

export type Filling = {
  readonly key: string;
  readonly fill: Fill;
  /** Says something else under the same key. */
  readonly isOther?: boolean;
};

/** The text of each mutation's example, as its description gives it. */
export function exampleTexts(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Map(
    fields.map(({ name, description }) => [name, /Example: `([^`]+)`/.exec(description ?? '')?.[1] ?? '']),
  );
}

export const isKeyed = (text: string) => text.includes('idempotencyKey');
export const canBeOther = (text: string) => changeable.some((name) => text.includes(`${name}: "`));

/** A list that the example leaves open is one of what its name names: `territoryIds` of a territory. */
function listOf({ name, value, ...node }: ObjectFieldNode, fill: Fill): ObjectFieldNode | undefined {
  if (value.kind !== Kind.LIST) return undefined;
  const [first] = value.values;
  if (first?.kind !== Kind.STRING || first.value !== OPEN) return undefined;
  const said = fill[name.value.replace(/s$/, '')];
  if (said === undefined) throw new Error(`Nothing to put for ${name.value}`);
  return { ...node, name, value: { ...value, values: [{ ...first, value: String(said) }] } };
}

/** An example made to run under a key. @throws where a value that it leaves open is not given */
export function filled(text: string, { key, fill, isOther = false }: Filling): string {
  const made: DocumentNode = visit(parse(`mutation { ${text} }`), {
    ObjectField: (field) => {
      const { name, value, ...node } = field;
      if (value.kind !== Kind.STRING && value.kind !== Kind.INT) return listOf(field, fill);
      const said = name.value === 'idempotencyKey' ? key : (fill[name.value] ?? value.value);
      if (said === OPEN) throw new Error(`Nothing to put for ${name.value} in ${text}`);
      const isChanged = isOther && changeable.includes(name.value);
      return { ...node, name, value: { ...value, value: isChanged ? `${said} instead` : String(said) } };
    },
  });
  return print(made);
}
