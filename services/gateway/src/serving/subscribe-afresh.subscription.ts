import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { isAsyncIterable } from 'graphql/jsutils/isAsyncIterable.js';

import { RequestContext } from './request-context.types.js';

type Stream = AsyncGenerator<ExecutionResult, void, void>;

/** As graphql-js subscribes, but with fresh lookups for each item: a record is answered as it is then. */
export async function subscribeAfresh(args: ExecutionArgs): Promise<Stream | ExecutionResult> {
  const source = await createSourceEventStream(args);
  return isAsyncIterable(source) ? answered(source, args) : source;
}

async function* answered(source: AsyncIterable<unknown>, args: ExecutionArgs): Stream {
  for await (const rootValue of source) {
    const contextValue: unknown =
      args.contextValue instanceof RequestContext ? args.contextValue.renewed() : args.contextValue;
    yield await execute({ ...args, rootValue, contextValue });
  }
}
