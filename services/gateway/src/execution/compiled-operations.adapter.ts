import {
  BREAK,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Compiling costs as much as hundreds of answers: what is asked a few times alone is not worth it. */
const WORTH_IT_AFTER = 3;

/** Most operations that are known, compiled or not. The one that was asked for the longest ago goes. */
const MOST_KNOWN = 64;

/**
 * Most fields of a query that is compiled, its fragments written out: each becomes code of its own, some 30 kB of it.
 * One with 3,125 took 0.6 s and 100 MB, which anyone could ask for with a page of text.
 */
const MOST_FIELDS = 100;

type Known = { asked: number; compiled?: CompiledQuery | undefined };

export type Compiling = { readonly worthItAfter?: number; readonly mostKnown?: number };

/**
 * Executes as graphql-js does, byte for byte, but a query that is asked again and again runs as a function made for it.
 * Whatever is not the plain case is graphql-js's own: mutations, directives, inputs as variables, variables that don't
 * fit, an answer with an error.
 */
export class CompiledOperations {
  private readonly known = new Map<OperationDefinitionNode, Known>();
  private readonly worthItAfter: number;
  private readonly mostKnown: number;

  constructor({ worthItAfter = WORTH_IT_AFTER, mostKnown = MOST_KNOWN }: Compiling = {}) {
    this.worthItAfter = worthItAfter;
    this.mostKnown = mostKnown;
  }

  /** How many operations are known, and how many of them are compiled. */
  get kept() {
    const compiled = [...this.known.values()].filter((known) => known.compiled).length;
    return { known: this.known.size, compiled };
  }

  async execute(asked: ExecutionArgs): Promise<ExecutionResult> {
    const compiled = this.compiledFor(asked);
    if (!compiled) return execute(asked);
    const answer = await compiled.query(asked.rootValue, asked.contextValue, asked.variableValues ?? {});
    // Asking again changes nothing, and how errors are named, placed and ordered is graphql-js's to say.
    return answer.errors ? execute(asked) : answer;
  }

  private compiledFor({ schema, document, operationName, variableValues }: ExecutionArgs): CompiledQuery | undefined {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    const known = this.knownOf(operation);
    known.asked += 1;
    if (known.asked <= this.worthItAfter) return undefined;
    if (!('compiled' in known)) known.compiled = compiledFrom(schema, document, operation.name?.value);
    return fits(schema, operation, variableValues) ? known.compiled : undefined;
  }

  private knownOf(operation: OperationDefinitionNode): Known {
    const known = this.known.get(operation) ?? { asked: 0 };
    this.known.delete(operation);
    this.known.set(operation, known);
    const [longestAgo] = this.known.size > this.mostKnown ? this.known.keys() : [];
    if (longestAgo) this.known.delete(longestAgo);
    return known;
  }
}

/**
 * What the library answers as graphql-js does, and compiles in no time: it merges parts that are left out otherwise,
 * and writes an input that contains itself, as filters do, out for seconds.
 */
function isPlain(schema: GraphQLSchema, document: DocumentNode): boolean {
  let isPlain = true;
  visit(document, {
    Directive: () => {
      isPlain = false;
      return BREAK;
    },
    NamedType: ({ name }) => {
      isPlain &&= !isInputObjectType(schema.getType(name.value));
    },
  });
  return isPlain;
}

/** How many fields a query has once its fragments are written out. It was validated, so none lies within itself. */
function fieldsOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [])),
  );
  const counted = new Map<string, number>();
  const inSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((count, selection) => count + inSelection(selection), 0);
  const inSelection = (selection: SelectionNode): number => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD)
      return (selection.kind === Kind.FIELD ? 1 : 0) + inSet(selection.selectionSet);
    const name = selection.name.value;
    const count = counted.get(name) ?? inSet(fragments.get(name)?.selectionSet);
    counted.set(name, count);
    return count;
  };
  return document.definitions.reduce(
    (count, part) => count + (part.kind === Kind.OPERATION_DEFINITION ? inSet(part.selectionSet) : 0),
    0,
  );
}

/** Nothing where it can't be compiled. */
function compiledFrom(schema: GraphQLSchema, document: DocumentNode, name: string | undefined) {
  if (!isPlain(schema, document) || fieldsOf(document) > MOST_FIELDS) return undefined;
  try {
    const compiled = compileQuery(schema, document, name);
    return isCompiledQuery(compiled) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

function fits(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: ExecutionArgs['variableValues'],
): boolean {
  if (variableDefinitions.length === 0) return true;
  return getVariableValues(schema, variableDefinitions, values ?? {}).errors === undefined;
}
