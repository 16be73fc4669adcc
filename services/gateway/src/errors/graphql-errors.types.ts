import { ApolloServerErrorCode } from '@apollo/server/errors';
import { DomainError } from '@parley/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';

import {
  documentInvalid,
  documentMalformed,
  operationUnknown,
  requestMalformed,
  variablesInvalid,
} from './gateway.errors.js';
import { causeOf, internalError, renderRefusal, type RenderedError, sentenceOf } from './rendered-error.js';

/** What Apollo calls a document or variables that can't be read, and what we call it. */
const documentErrors = new Map<string, () => DomainError>([
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED, documentMalformed],
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED, documentInvalid],
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE, operationUnknown],
  [ApolloServerErrorCode.BAD_USER_INPUT, variablesInvalid],
  [ApolloServerErrorCode.BAD_REQUEST, requestMalformed],
]);

/** What a GraphQL error carries in `extensions`, and whether its own message may be shown. */
function rendered(code: unknown, error: unknown): { readonly extensions: RenderedError; readonly isShown: boolean } {
  const cause = causeOf(error);
  if (cause instanceof DomainError) return { extensions: renderRefusal(cause), isShown: false };
  if (cause instanceof z.ZodError) return { extensions: internalError, isShown: false };
  const documentError = typeof code === 'string' ? documentErrors.get(code) : undefined;
  if (documentError) return { extensions: renderRefusal(documentError()), isShown: true };
  return { extensions: internalError, isShown: false };
}

/** An error as a client sees it: never a stack, a statement, a host or a path. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { extensions, isShown } = rendered(formatted.extensions?.['code'], error);
  return {
    message: isShown ? withoutValues(formatted.message) : sentenceOf(extensions),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...extensions },
  };
}

/** What GraphQL says of a variable, without what was in it: that may be a password. */
function withoutValues(message: string): string {
  const variable = /^Variable "\$\w+" got invalid value /.exec(message)?.[0];
  if (variable === undefined) return message;
  const reason = /Field "\w+" (?:is not defined by type "\w+"|of required type "[\w![\]]+" was not provided)\./;
  const at = / at "[\w.[\]]+"; /.exec(message)?.[0] ?? '; ';
  return `${variable.slice(0, -1)}${at}${reason.exec(message.slice(-LONGEST_REASON))?.[0] ?? 'it does not fit its type.'}`;
}

/** The reason stands last. */
const LONGEST_REASON = 300;

/** Whether it is a bug or an outage that the log must hold in full. */
export const isFault = (error: unknown): boolean =>
  rendered(error instanceof GraphQLError ? error.extensions['code'] : undefined, error).extensions.kind === 'INTERNAL';

export type ErrorBody = { readonly errors: readonly GraphQLFormattedError[] };

/** An error before any document ran. */
export const errorBody = (extensions: RenderedError, correlationId: string): ErrorBody => ({
  errors: [{ message: sentenceOf(extensions), extensions: { ...extensions, correlationId } }],
});

export const refusalBody = (refusal: DomainError, correlationId: string): ErrorBody =>
  errorBody(renderRefusal(refusal), correlationId);
