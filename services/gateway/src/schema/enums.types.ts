import { registerEnumType } from '@nestjs/graphql';

const nameOf = (value: string) =>
  value
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replaceAll('-', '_');

/**
 * A GraphQL enum whose inner values are a contract's words: `stage-move` is `STAGE_MOVE` to clients.
 * `values` describes each, since everything in the schema is described.
 */
export function graphqlEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries<string>(values).map(([value, about]) => ({ value, name: nameOf(value), about }));
  const type = Object.fromEntries(entries.map((entry) => [entry.name, entry.value]));
  const valuesMap = Object.fromEntries(entries.map((entry) => [entry.name, { description: entry.about }]));
  registerEnumType(type, { name, description, valuesMap });
  return type;
}
