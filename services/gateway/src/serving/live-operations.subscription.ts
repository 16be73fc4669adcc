import { DomainError } from '@parley/kernel';
import { tokenInvalid } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
  validate,
} from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';

import { LiveRefusals } from '../audit-log/live-refusals.subscription.js';
import { documentInvalid, tooManyLive } from '../errors/gateway.errors.js';
import { formatError, isFault } from '../errors/graphql-errors.types.js';
import { hashesPassword } from '../limits/sign-in-room.guard.js';
import { toldCost } from '../limits/told-cost.js';
import { Faults } from './faults.port.js';
import { GraphqlDoor } from './graphql-door.guard.js';
import type { LiveConnection } from './live-connection.subscription.js';
import { type Asker, RequestContext } from './request-context.types.js';
import { RequestContexts } from './request-contexts.types.js';
import { readRequest } from './request-shape.guard.js';
import { subscribeAfresh } from './subscribe-afresh.subscription.js';

/** How many live subscriptions one connection may hold. */
const MOST_LIVE = 50;

type Outcome = {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
};

type Connected = Context<undefined, Extra>;
type ConnectionOf = (context: Connected) => LiveConnection | undefined;
type Hooks = Pick<ServerOptions<undefined, Extra>, 'onSubscribe' | 'onNext' | 'onError' | 'execute' | 'subscribe'>;

@Injectable()
export class OperationParts {
  constructor(
    readonly contexts: RequestContexts,
    readonly schemas: GraphQLSchemaHost,
    readonly faults: Faults,
  ) {}
}

/** What a connection may run: the same door, limits and errors as over HTTP. */
@Injectable()
export class LiveOperations {
  constructor(
    private readonly door: GraphqlDoor,
    private readonly parts: OperationParts,
    private readonly refusals: LiveRefusals,
  ) {}

  hooks(connectionOf: ConnectionOf): Hooks {
    return {
      execute: async (args) => this.refusals.ofAnswer(args, await this.executed(args)),
      subscribe: async (args) => this.refusals.ofSubscription(args, await subscribeAfresh(args)),
      onSubscribe: (context, _id, payload) => this.admitted(payload, { context, connection: connectionOf(context) }),
      // The library says what it hands over.
      // eslint-disable-next-line max-params -- see above
      onNext: (_context, _id, _payload, { contextValue }, result) => this.shown(contextValue, result),
      // eslint-disable-next-line max-params -- see above
      onError: (_context, _id, _payload, errors) => errors.map((error) => this.formatted(error)),
    };
  }

  private async admitted(
    payload: SubscribePayload,
    { context, connection }: { readonly context: Connected; readonly connection: LiveConnection | undefined },
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      if (!connection || connection.isExpired) throw tokenInvalid();
      if (Object.keys(context.subscriptions).length > MOST_LIVE) throw tooManyLive();
      return await this.argumentsOf(payload, connection);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [new GraphQLError(error.code, { originalError: error })];
    }
  }

  /** There is as much room for what hashes a password as over HTTP: it is the same room. */
  private async executed(args: ExecutionArgs): Promise<ExecutionResult> {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation || !hashesPassword(operation)) return execute(args);
    let leave = () => {};
    try {
      leave = this.door.room.enter();
      return await execute(args);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { errors: [new GraphQLError(error.code, { originalError: error })] };
    } finally {
      leave();
    }
  }

  private async argumentsOf(payload: SubscribePayload, { authenticated }: LiveConnection) {
    const request = readRequest(payload);
    const { query, isLive, bill } = await this.door.pass({ request, authenticated, address: '' });
    const { schema } = this.parts.schemas;
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) throw documentInvalid();
    return {
      schema,
      document,
      operationName: request.operationName,
      variableValues: request.variables,
      contextValue: this.parts.contexts.of({
        authenticated,
        correlationId: this.door.newCorrelationId(),
        bill: isLive ? undefined : bill,
      }),
    };
  }

  private shown(contextValue: unknown, result: Outcome): FormattedExecutionResult {
    const { errors, data, extensions } = result;
    const asker = contextValue instanceof RequestContext ? contextValue : undefined;
    return {
      ...(data !== undefined && { data }),
      ...(extensions && { extensions }),
      ...(asker?.bill && { extensions: { ...extensions, cost: toldCost(asker.bill, data) } }),
      ...(errors && { errors: errors.map((error) => this.formatted(error, asker)) }),
    };
  }

  private formatted(error: GraphQLError, asker?: Asker): GraphQLFormattedError {
    const correlationId = asker?.correlationId ?? this.door.newCorrelationId();
    if (isFault(error)) this.parts.faults.write(correlationId, error, asker?.authenticated?.call.actor);
    const formatted = formatError(error.toJSON(), error);
    return { ...formatted, extensions: { ...formatted.extensions, correlationId } };
  }
}
