import { Injectable } from '@nestjs/common';
import { type ExecutionArgs, type ExecutionResult, getOperationAST, GraphQLError } from 'graphql';
import { isAsyncIterable } from 'graphql/jsutils/isAsyncIterable.js';

import { RequestContext } from '../serving/request-context.types.js';
import { Refusals } from './refusals.adapter.js';
import { fieldOf } from './refused.interceptor.js';

type Stream = AsyncGenerator<ExecutionResult, void, void>;

/** Over a live connection refusals are told as over HTTP: those of an answer, and the one that ends a subscription. */
@Injectable()
export class LiveRefusals {
  constructor(private readonly refusals: Refusals) {}

  /** What was answered, unchanged. */
  ofAnswer(args: ExecutionArgs, result: ExecutionResult): ExecutionResult {
    for (const error of result.errors ?? []) this.tell(args, error);
    return result;
  }

  /** What is live, or why it isn't, unchanged. */
  ofSubscription(args: ExecutionArgs, subscribed: Stream | ExecutionResult): Stream | ExecutionResult {
    return isAsyncIterable(subscribed) ? this.ofStream(args, subscribed) : this.ofAnswer(args, subscribed);
  }

  private async *ofStream(args: ExecutionArgs, stream: Stream): Stream {
    try {
      for await (const result of stream) yield this.ofAnswer(args, result);
    } catch (error) {
      this.tell(args, error);
      throw error;
    }
  }

  private tell({ document, operationName, contextValue }: ExecutionArgs, error: unknown): void {
    if (!(contextValue instanceof RequestContext)) return;
    const key = error instanceof GraphQLError ? error.path?.[0] : undefined;
    this.refusals.report(contextValue, fieldOf(getOperationAST(document, operationName), key), error);
  }
}
