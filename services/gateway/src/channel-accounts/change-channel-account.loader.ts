import type { InputOf } from '@parley/contracts';

import type { AcceptedCommand, RequestContext } from '../serving/request-context.types.js';
import { channelAccountOf } from './channel-account.types.js';

type Change<Definition extends AcceptedCommand> = {
  readonly definition: Definition;
  readonly input: InputOf<Definition>;
  readonly idempotencyKey: string;
};

/** Sends a command about a connected account, and answers with the account as it is then. */
export async function change<Definition extends AcceptedCommand>(
  context: RequestContext,
  { definition, input, idempotencyKey }: Change<Definition>,
) {
  const { output, position } = await context.send(definition, input, { idempotencyKey });
  const views = await context.readBack(context.records.channelAccounts());
  const view = views?.find(({ id }) => id === output.id);
  return { output, position, channelAccount: view ? channelAccountOf(view) : null };
}
