import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';

import type { RequestContext } from '../serving/request-context.types.js';
import { Refusals } from './refusals.adapter.js';

/** Every refusal for want of a permission is told, by the field that was asked for. */
@Plugin()
export class Refused implements ApolloServerPlugin<RequestContext> {
  constructor(private readonly refusals: Refusals) {}

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve({
      didEncounterErrors: ({ errors, contextValue, operation }) => {
        for (const error of errors) this.refusals.report(contextValue, fieldOf(operation, error.path?.[0]), error);
        return Promise.resolve();
      },
    });
  }
}

/** The field by its own name: an alias is whatever the asker likes to see in the log. */
export function fieldOf(
  operation: OperationDefinitionNode | null | undefined,
  key: string | number | undefined,
): string {
  const fields = operation?.selectionSet.selections.filter(isField) ?? [];
  const field = fields.find((asked) => fields.length === 1 || keyOf(asked) === key);
  return field?.name.value ?? operation?.operation ?? 'operation';
}

const isField = (selection: SelectionNode): selection is FieldNode => selection.kind === Kind.FIELD;

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;
