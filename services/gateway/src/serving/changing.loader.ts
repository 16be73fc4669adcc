import type { InputOf } from '@parley/contracts';

import type { AcceptedCommand, RequestContext } from './request-context.types.js';

type Change<Definition extends AcceptedCommand> = {
  readonly definition: Definition;
  readonly input: InputOf<Definition>;
  readonly idempotencyKey: string;
};

/** How mutations about one kind of record send their commands: each answers with the record as it is then. */
export const changing =
  <Shown extends object>(shown: (id: string, context: RequestContext) => Promise<Shown>) =>
  async <Definition extends AcceptedCommand>(
    context: RequestContext,
    { definition, input, idempotencyKey }: Change<Definition>,
  ) => {
    const { output, position } = await context.send(definition, input, { idempotencyKey });
    return { output, position, ...(await shown(output.id, context)) };
  };
