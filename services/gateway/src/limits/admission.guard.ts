import type { DomainError } from '@parley/kernel';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';

import { documentMalformed, documentTooLong, operationUnknown } from '../errors/gateway.errors.js';
import { assertWithin, type Limits } from './limits.js';
import { OperationMeasure } from './measure-operation.guard.js';

export type AskedOperation = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
};

export type Admitted = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: number;
};

/** What may be asked without a credential. Everything else is closed, the schema itself included. */
export const openFields: readonly string[] = [
  ...['signIn', 'signInByCode', 'refreshSession'],
  ...['signUp', 'confirmSignUp', 'acceptInvitation'],
  ...['requestPasswordReset', 'resetPassword'],
  ...['identityProviders', 'startOidcSignIn', 'finishOidcSignIn', 'signInByTelegram'],
  '__typename',
];

/** Longest list of documents that are kept parsed. */
const KEPT = 500;

/** Decides before execution, and before the standard rules, whether an operation is small enough to be looked at. */
export class Admission {
  private readonly parsed = new Map<string, DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /**
   * `closed` is what answers whoever isn't signed in, where more than the open fields is asked for.
   * @throws DomainError `invalid` `gateway.document.*` | `gateway.operation.*`; `closed`
   */
  admit({ query, operationName, variables }: AskedOperation, closed?: DomainError): Admitted {
    const document = this.read(query);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw operationUnknown();
    if (closed && !isOpen(operation)) throw closed;

    const fragments = fragmentsOf(document);
    const measured = new OperationMeasure({ schema: this.schema, operation, fragments, variables }).measure();
    assertWithin(measured, this.limits);
    return { document, operation, cost: Math.ceil(measured.cost) };
  }

  private read(query: string): DocumentNode {
    const known = this.parsed.get(query);
    if (known) return known;
    const document = parsed(query, this.limits.tokens);
    const oldest = this.parsed.size >= KEPT ? this.parsed.keys().next() : undefined;
    if (oldest?.done === false) this.parsed.delete(oldest.value);
    this.parsed.set(query, document);
    return document;
  }
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw error.message.includes('tokens') ? documentTooLong() : documentMalformed();
  }
}

const isOpen = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && openFields.includes(selection.name.value),
  );

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
