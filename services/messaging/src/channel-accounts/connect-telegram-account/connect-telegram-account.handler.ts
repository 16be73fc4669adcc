import { ConnectTelegramAccount, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SignInProgress } from '../../connections/signing-in/sign-in-progress.adapter.js';
import { setIntake, startConnection } from '../change-connection.js';
import { accountStream, evolve } from '../channel-account.js';
import { phoneNeeded } from '../channel-account.errors.js';
import { ConnectionDesk } from './connection-facts.adapter.js';

type Input = InputOf<typeof ConnectTelegramAccount>;

@Handles(ConnectTelegramAccount)
export class ConnectTelegramAccountHandler implements Handler<typeof ConnectTelegramAccount> {
  constructor(
    private readonly events: EventStore,
    private readonly desk: ConnectionDesk,
    private readonly progress: SignInProgress,
  ) {}

  async handle({ method, phone, intake, channelAccountId: known }: Input, context: CommandContext) {
    if (method === 'phone' && phone === undefined) throw phoneNeeded();
    const side = await this.desk.facts.side(context, known);
    const account = await this.desk.ids.of(context, known);
    const { tenantId, channelAccountId } = account;
    await this.progress.beginAnew(account);
    if (phone !== undefined) await this.progress.answer(account, { kind: 'phone', phone });
    const { position } = await this.events.update(accountStream(tenantId, channelAccountId), context, (state) => {
      const started = startConnection({ channelAccountId, method, side }, state);
      const then = intake ? setIntake({ channelAccountId, intake }, started.reduce(evolve, state)) : [];
      return [...started, ...then];
    });
    return { id: channelAccountId, position };
  }
}
