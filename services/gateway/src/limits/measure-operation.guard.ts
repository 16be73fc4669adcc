import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isListType,
  isObjectType,
  isInterfaceType,
  isUnionType,
  getNullableType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

import type { Measured } from './limits.js';

/** A plain list can't grow, but has more than one item. */
const PLAIN_LIST = 5;
const DEFAULT_PAGE = 25;

type Part = Measured & { readonly fields: ReadonlyMap<string, number> };

const nothing: Part = { depth: 0, aliases: 0, cost: 0, fields: new Map() };

/** A fragment within itself: the standard rules refuse it, and nothing may be counted for ever before they do. */
const endless: Part = { depth: Infinity, aliases: Infinity, cost: Infinity, fields: new Map() };

export type MeasuredOperation = {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * Counts an operation with its fragments written out, each fragment once, so that reuse upon reuse costs no time:
 * how deep it is, how often one field stands in one selection, and what it may cost to answer.
 */
export class OperationMeasure {
  private readonly known = new Map<string, Part>();
  private readonly variables: Readonly<Record<string, unknown>>;

  constructor(private readonly asked: MeasuredOperation) {
    this.variables = { ...defaultsOf(asked.operation), ...asked.variables };
  }

  measure(): Measured {
    const { schema, operation } = this.asked;
    return this.ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  }

  private ofSet(set: SelectionSetNode, type: GraphQLNamedType | undefined): Part {
    const part = set.selections.map((selection) => this.ofSelection(selection, type)).reduce(joined, nothing);
    const cost = isUnionType(type) ? this.dearestOf(set, type) : part.cost;
    return { ...part, cost, aliases: Math.max(part.aliases, ...part.fields.values()) };
  }

  /** A value of a union is of one of its types: what is asked of the others costs nothing. */
  private dearestOf({ selections }: SelectionSetNode, union: GraphQLUnionType): number {
    const names = new Set(union.getTypes().map(({ name }) => name));
    const common: number[] = [];
    const ofEach = new Map<string, number>();
    for (const selection of selections) {
      const { cost } = this.ofSelection(selection, union);
      const type = this.typeOf(selection);
      if (type !== undefined && names.has(type)) ofEach.set(type, (ofEach.get(type) ?? 0) + cost);
      else common.push(cost);
    }
    return common.reduce((sum, cost) => sum + cost, Math.max(0, ...ofEach.values()));
  }

  /** The one type that a selection is about, where it is about one. */
  private typeOf(selection: SelectionSetNode['selections'][number]): string | undefined {
    switch (selection.kind) {
      case Kind.FIELD:
        return undefined;
      case Kind.INLINE_FRAGMENT:
        return selection.typeCondition?.name.value;
      case Kind.FRAGMENT_SPREAD:
        return this.asked.fragments.get(selection.name.value)?.typeCondition.name.value;
    }
  }

  private ofSelection(selection: SelectionSetNode['selections'][number], type: GraphQLNamedType | undefined): Part {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.ofField(selection, type);
      case Kind.INLINE_FRAGMENT:
        return this.ofSet(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? type);
      case Kind.FRAGMENT_SPREAD:
        return this.ofFragment(selection.name.value);
    }
  }

  private ofFragment(name: string): Part {
    const known = this.known.get(name);
    if (known) return known;
    const fragment = this.asked.fragments.get(name);
    if (!fragment) return nothing;
    this.known.set(name, endless);
    const part = this.ofSet(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value));
    this.known.set(name, part);
    return part;
  }

  private ofField(field: FieldNode, type: GraphQLNamedType | undefined): Part {
    const name = field.name.value;
    const fields = new Map([[name, 1]]);
    // Tools ask deeply for the schema, which is the same small answer every time.
    if (name === '__schema' || name === '__type') return { depth: 1, aliases: 1, cost: 100, fields };
    if (!field.selectionSet) return { depth: 1, aliases: 1, cost: 1, fields };

    const declared = fieldsOf(type)?.[name]?.type;
    const inner = this.ofSet(field.selectionSet, declared && getNamedType(declared));
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases,
      cost: 1 + this.filterOf(field) + this.timesOf(field, declared) * inner.cost,
      fields,
    };
  }

  private timesOf(field: FieldNode, declared: GraphQLOutputType | undefined): number {
    if (!declared) return 1;
    return isListType(getNullableType(declared)) ? PLAIN_LIST : this.pageOf(field, getNamedType(declared));
  }

  /** How many items a connection is asked for; anything else is one. */
  private pageOf(field: FieldNode, type: GraphQLNamedType): number {
    if (!type.name.endsWith('Connection')) return 1;
    const asked = ['first', 'last']
      .map((name) => this.argument(field, name))
      .filter((value) => typeof value === 'number');
    // The edges are a plain list too: the page says how long it is.
    return (asked.length > 0 ? Math.max(1, ...asked) : DEFAULT_PAGE) / PLAIN_LIST;
  }

  /** What its filter asks about: each value is compared with each row. */
  private filterOf(field: FieldNode): number {
    return leavesOf(this.argument(field, 'filter'));
  }

  private argument(field: FieldNode, name: string): unknown {
    const node = field.arguments?.find((argument) => argument.name.value === name)?.value;
    return node && valueFromASTUntyped(node, this.variables);
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.asked.schema.getType(name);
  }
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** How many values stand in a value, itself where it holds none. */
function leavesOf(value: unknown): number {
  const open = [value];
  let count = 0;
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
    else if (next !== undefined && next !== null) count += 1;
  }
  return count;
}

const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : undefined;

function joined(left: Part, right: Part): Part {
  const fields = new Map(left.fields);
  for (const [name, count] of right.fields) fields.set(name, (fields.get(name) ?? 0) + count);
  return {
    depth: Math.max(left.depth, right.depth),
    aliases: Math.max(left.aliases, right.aliases),
    cost: left.cost + right.cost,
    fields,
  };
}
