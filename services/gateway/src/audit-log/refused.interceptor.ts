import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';

import type { RequestContext } from '../serving/request-context.types.js';
import type { Refusals } from './refusals.adapter.js';

/** Every refusal for want of a permission is told, by the field that was asked for. */
export const refused = (refusals: Refusals): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue, operation }) => {
        for (const error of errors) refusals.report(contextValue, fieldOf(operation, error.path?.[0]), error);
        return Promise.resolve();
      },
    }),
});

/** The field by its own name: an alias is whatever the asker likes to see in the log. */
function fieldOf(operation: OperationDefinitionNode | undefined, key: string | number | undefined): string {
  for (const selection of operation?.selectionSet.selections ?? [])
    if (selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === key) return selection.name.value;
  return operation?.operation ?? 'operation';
}
