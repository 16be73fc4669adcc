import { ApiRefusal as Refused, ApiUnreachable, type ApiOperation, Parley } from '@parley/client';
import type { z } from 'zod';

import { Problem } from '../problem.js';
import { ApiRefusal } from './api-refusal.js';
import { runningIn, signInOf } from './running.js';

export type Credentials = { readonly email: string; readonly password: string };

type Ask<Data> = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly schema: z.ZodType<Data>;
};

type Watched<Data> = Omit<Ask<Data>, 'variables'> & { readonly variables: () => Record<string, unknown> };

/** A client of the public GraphQL API like any other: what it asks for in its own words it reads by a schema. */
export class PublicApi {
  private readonly parley: Parley;

  constructor(
    private readonly url: string,
    credentials: Credentials,
  ) {
    this.parley = new Parley({ url, credentials });
  }

  /** @throws ApiRefusal with the code of the first error; Problem where nobody answers */
  async ask<Data>({ query, variables = {}, schema }: Ask<Data>): Promise<Data> {
    try {
      return schema.parse(await this.parley.run(operationOf(query), variables));
    } catch (error) {
      throw this.told(error);
    }
  }

  /** The items of a live subscription, through broken lines: `variables` are asked for anew at each connection. */
  async *watch<Data>({ query, variables, schema }: Watched<Data>): AsyncGenerator<Data, void, undefined> {
    try {
      for await (const data of this.parley.watch(operationOf(query), variables)) yield schema.parse(data);
    } catch (error) {
      throw this.told(error);
    }
  }

  close(): Promise<void> {
    return this.parley.close();
  }

  private told(error: unknown): unknown {
    if (error instanceof Refused) return new ApiRefusal(error.code, error.extensions.retryable);
    if (error instanceof ApiUnreachable)
      return new Problem(`Nobody answers at ${this.url}: start Parley with npm start.`);
    return error;
  }
}

const kinds = ['query', 'mutation', 'subscription'] as const;

/** A document is a query where it doesn't say what it is; every mutation here bears an idempotency key. */
function operationOf(text: string): ApiOperation<unknown, Record<string, unknown>> {
  const kind = kinds.find((name) => text.trimStart().startsWith(name)) ?? 'query';
  return { kind, name: 'Asked', text, isKeyed: kind === 'mutation' };
}

/** The public API of the installation that runs on that folder, as the demo's user. */
export const apiIn = (folder: string): PublicApi => new PublicApi(runningIn(folder).url, signInOf(folder));
