import {
  type CommandDefinition,
  EntryRulesOf,
  type InputOf,
  type OutputOf,
  type QueryDefinition,
} from '@parley/contracts';
import { Clock, DomainError } from '@parley/kernel';
import { type Authenticated, type CallContext, Commands, Queries, type FileStorage } from '@parley/platform';
import { z } from 'zod';

import { AccessTokens } from '../src/serving/access-tokens.port.js';
import { Faults } from '../src/serving/faults.port.js';
import { type GatewayOptions, GatewaySettings } from '../src/serving/gateway-settings.types.js';
import { startGateway } from '../src/start-gateway.main.js';

export const tenantId = '018f0000-0000-7000-8000-00000000000a';
export const userId = '018f0000-0000-7000-8000-00000000000b';
export const sessionId = '018f0000-0000-7000-8000-00000000000c';
export const idOf = (n: number, kind = 1) =>
  `018f0000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;

type Answer = (input: unknown, context: CallContext) => unknown;

const parsed = <Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> => schema.parse(data);

/** Answers by the contract's name, checks each answer against its schema, and remembers what was asked. */
export class FakeServices extends Queries {
  readonly asked: string[] = [];
  readonly sent: { name: string; input: unknown; context: CallContext }[] = [];
  readonly answers = new Map<string, Answer>();
  isReplayed = false;

  /** As if nothing had been asked of it, nor told to it. */
  forget(): void {
    this.asked.length = 0;
    this.sent.length = 0;
    this.answers.clear();
    this.isReplayed = false;
  }

  on<D extends QueryDefinition | CommandDefinition>(
    definition: D,
    answer: (input: InputOf<D>, context: CallContext) => OutputOf<D> | Promise<OutputOf<D>>,
  ): this {
    this.answers.set(definition.name, (input, context) => answer(parsed<D['input']>(definition.input, input), context));
    return this;
  }

  async ask<D extends QueryDefinition>(definition: D, input: InputOf<D>, context: CallContext) {
    if (definition.name === EntryRulesOf.name && !this.answers.has(definition.name))
      return parsed<D['output']>(definition.output, { origins: [], networks: [] });
    this.asked.push(definition.name);
    return this.answer(definition, input, context);
  }

  async answer<D extends QueryDefinition | CommandDefinition>(
    definition: D,
    input: InputOf<D>,
    context: CallContext,
  ): Promise<OutputOf<D>> {
    const answer = this.answers.get(definition.name);
    if (!answer) throw new DomainError('unavailable', 'rpc.no-responder', { operation: definition.name });
    return parsed<D['output']>(definition.output, await answer(input, context));
  }

  readonly commands: Commands = new (class extends Commands {
    constructor(private readonly services: FakeServices) {
      super();
    }
    async send<D extends CommandDefinition>(definition: D, input: InputOf<D>, context: CallContext) {
      return (await this.deliver(definition, input, context)).output;
    }
    async deliver<D extends CommandDefinition>(definition: D, input: InputOf<D>, context: CallContext) {
      const read = definition.input.safeParse(input);
      if (!read.success) {
        const fields = read.error.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
        throw new DomainError('invalid', 'input.invalid', { fields });
      }
      this.services.sent.push({ name: definition.name, input, context });
      const output = await this.services.answer(definition, input, context);
      return { output, isReplayed: this.services.isReplayed };
    }
  })(this);
}

export class MovableClock extends Clock {
  ms = Date.parse('2026-03-01T10:00:00.000Z');
  now() {
    return new Date(this.ms);
  }
}

export class FakeTokens extends AccessTokens {
  constructor(private readonly clock: MovableClock) {
    super();
  }
  expiresAt = '2026-03-01T10:10:00.000Z';
  session: string | undefined = sessionId;
  /** Whose each token is. */
  readonly users = new Map([['good', userId]]);
  verify(token: string): Promise<Authenticated> {
    const id = this.users.get(token);
    if (id === undefined || this.expiresAt <= this.clock.now().toISOString())
      return Promise.reject(new DomainError('unauthenticated', 'access.token-invalid'));
    const actor = { tenantId, principal: { kind: 'user', id } } as const;
    return Promise.resolve({
      call: { actor, ...(this.session && { session: this.session }) },
      expiresAt: this.expiresAt,
    });
  }
}

export class RememberedFaults extends Faults {
  readonly written: { correlationId: string; error: unknown }[] = [];
  write(correlationId: string, error: unknown) {
    this.written.push({ correlationId, error });
  }
}

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string(), extensions: z.record(z.string(), z.unknown()) })).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

export async function startFake(options: Partial<GatewayOptions> = {}, files?: FileStorage) {
  const services = new FakeServices();
  const clock = new MovableClock();
  const tokens = new FakeTokens(clock);
  const faults = new RememberedFaults();
  const settings = new GatewaySettings({ port: 0, ...options });
  const gateway = await startGateway({
    settings,
    commands: services.commands,
    queries: services,
    clock,
    faults,
    tokens,
    ...(files && { files }),
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer good', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const run = async (query: string, variables?: object) => {
    const response = await post({ query, variables });
    return { status: response.status, headers: response.headers, ...answered.parse(await response.json()) };
  };
  return { services, clock, tokens, faults, gateway, post, run, stop: () => gateway.stop() };
}

export type Fake = Awaited<ReturnType<typeof startFake>>;
