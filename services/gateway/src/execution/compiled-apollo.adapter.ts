import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';

import { CompiledOperations } from './compiled-operations.adapter.js';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/** Apollo takes an executor of one's own only from what it calls a gateway: here that is this schema, in this process. */
function executing(apiSchema: GraphQLSchema): GatewayInterface {
  const operations = new CompiledOperations();
  const told = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate: (callback) => {
      told.add(callback);
      return () => void told.delete(callback);
    },
    load: () => {
      for (const callback of told) callback({ apiSchema, coreSupergraphSdl: '' });
      return Promise.resolve({
        executor: ({ document, context, operationName, request: { variables } }) =>
          operations.execute({
            ...{ schema: apiSchema, document, contextValue: context },
            ...{ operationName, variableValues: variables },
          }),
      });
    },
    stop: () => Promise.resolve(),
  };
}

/** Apollo Server, whose operations are compiled. */
@Injectable()
export class CompiledApolloDriver extends ApolloDriver {
  override start(options: ApolloDriverConfig): Promise<void> {
    const { schema } = options;
    return super.start(schema ? Object.assign(options, { gateway: executing(schema) }) : options);
  }
}
