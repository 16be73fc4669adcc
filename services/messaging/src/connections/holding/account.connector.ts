import type { ChannelAccountEvent, IntakePolicy } from '@parley/contracts';
import type { Lease } from '@parley/eventsourcing';
import { firstCommand } from '@parley/platform';

import { endConnection, recordConnected } from '../../channel-accounts/change-connection.js';
import { accountStream, type ConnectedAccount, type Ending } from '../../channel-accounts/channel-account.js';
import type { MessagingSettings } from '../../messaging.settings.js';
import type { TelegramConnection, TelegramSignal } from '../../telegram/telegram.port.js';
import { TelegramRefusal } from '../../telegram/telegram-refusal.js';
import type { AccountRecord } from '../account-records.adapter.js';
import { type AccountRef, asMessaging } from '../account-scope.js';
import type { ConnectorParts } from './connector-parts.adapter.js';
import { LiveAccountConnector } from './live-account.connector.js';
import { OutsideIds } from '../chat-directory/outside-ids.adapter.js';
import { PacedConnection } from '../paced-connection.connector.js';
import { codeOf, SignIn, SignInAborted } from '../signing-in/sign-in.connector.js';
import { Wake } from './wake.adapter.js';

const moment = 300;

/** What an account takes in, where nobody said: the demo everything, a person's own account only what was chosen. */
const usualIntake: Readonly<Record<'demo' | 'live', IntakePolicy>> = {
  demo: { takes: 'everyone', opens: 'deal' },
  live: { takes: 'chosen', opens: 'nothing' },
};

/** Holds one account under its lease: signs it in, keeps it at work, and lets it go. */
export class AccountConnector {
  readonly #wake = new Wake();
  #connection: TelegramConnection | undefined;
  #onSignal: (signal: TelegramSignal) => void = () => undefined;

  constructor(
    private readonly parts: ConnectorParts,
    private readonly settings: MessagingSettings,
    private readonly account: AccountRef,
  ) {}

  async run(lease: Lease, signal: AbortSignal): Promise<void> {
    const record = await this.parts.accounts.get(this.account);
    if (!record) return;
    const ended = new AbortController();
    const both = AbortSignal.any([signal, ended.signal]);
    this.parts.live.onWake(this.account.channelAccountId, () => this.#wake.now());
    const watch = this.watch(record, ended, both);
    try {
      await this.hold(record, lease, both);
    } catch (error) {
      await this.failed(error);
    } finally {
      ended.abort();
      await watch;
      this.parts.live.onWake(this.account.channelAccountId, undefined);
      await this.letGo();
    }
  }

  private async hold(record: AccountRecord, { fence }: Lease, signal: AbortSignal): Promise<void> {
    const { keys, progress } = this.parts;
    const signInKey = await keys.read(this.account);
    if (record.status === 'disconnected') return this.signOut(signInKey);
    if (record.status === 'connected' && signInKey === null) return this.end('failed');
    await progress.show(this.account, { state: 'connecting' });
    const connection = await this.connect(record.status === 'connected' ? signInKey : null);
    if (record.status === 'connecting') await this.signIn(record, connection, { fence, signal });
    const { events, clock } = this.parts;
    const paced = new PacedConnection(connection, { account: this.account, events, clock, waits: record.waits });
    if (!signal.aborted) await this.work(paced, fence, signal);
  }

  private async connect(signInKey: string | null): Promise<TelegramConnection> {
    const { telegram, applications } = this.parts;
    const application = await applications.of(this.account.tenantId);
    if (!application) throw new TelegramRefusal('refused', 'APPLICATION_NEEDED');
    const onSignal = (signal: TelegramSignal) => this.#onSignal(signal);
    this.#onSignal = (signal) => {
      if (signal.kind === 'delivered' && signal.delivered.hasLoginToken) this.#wake.now();
    };
    this.#connection = await telegram.connect({ application, signInKey, onSignal });
    return this.#connection;
  }

  private async signIn(
    record: AccountRecord,
    connection: TelegramConnection,
    { fence, signal }: { readonly fence: string; readonly signal: AbortSignal },
  ): Promise<void> {
    const { progress, clock, keys, accounts, keyring, states } = this.parts;
    const { account } = this;
    await new SignIn({ account, method: record.method, connection, progress, clock, wake: this.#wake, signal }).run();
    const self = await connection.self();
    // Connected again, or after its history was imported: it must be the same one.
    if (record.externalId !== null && record.externalId !== self.peer.id)
      throw new TelegramRefusal('refused', 'ACCOUNT_OF_ANOTHER');
    const known = (await accounts.all(account.tenantId)).find(
      ({ externalId, channelAccountId }) =>
        externalId === self.peer.id && channelAccountId !== account.channelAccountId,
    );
    if (known) throw new TelegramRefusal('refused', 'ACCOUNT_ALREADY_KNOWN');
    await keys.save(account, connection.signInKey, fence);
    const ids = await OutsideIds.within(account.tenantId, keyring);
    const intake = record.intake ?? usualIntake[record.side];
    const { channelAccountId } = account;
    const connected = {
      channelAccountId,
      subjectId: ids.peer(self.peer),
      externalId: self.peer.id,
      name: self.name,
      intake,
    };
    // Before it is connected in the record: what is said from then on must not pass for history.
    await states.begin(account, await connection.state(), fence);
    await this.decide((state) => recordConnected(connected, state));
  }

  private async work(connection: TelegramConnection, fence: string, signal: AbortSignal): Promise<void> {
    const { account, settings, parts } = this;
    const ids = await OutsideIds.within(account.tenantId, parts.keyring);
    const { peer } = await connection.self();
    const self = { ...account, externalId: peer.id, accountPeerId: ids.peer(peer) };
    const { historyDepth, gapWaitMilliseconds: gapWait } = settings;
    const live = new LiveAccountConnector(parts, { self, ids, fence, connection, historyDepth, gapWait });
    this.#onSignal = live.flow.onSignal;
    parts.live.hold(account.channelAccountId, {
      tenantId: account.tenantId,
      list: () => live.list(),
      choose: (chatIds) => live.choose(chatIds),
      wake: () => live.wake(),
    });
    await parts.progress.show(account, { state: 'connected' });
    await live.run(signal);
  }

  /** A member, or another process, may have ended it meanwhile. */
  private async watch({ status }: AccountRecord, ended: AbortController, signal: AbortSignal): Promise<void> {
    const wake = new Wake();
    if (status === 'disconnected') return;
    for (let last: AccountRecord['status'] = status; ;) {
      await wake.wait(moment, signal);
      if (signal.aborted) return;
      const now = await this.parts.accounts.get(this.account).catch(() => null);
      if (!now) continue;
      // Ended and begun anew between two looks, it is another connection than this one.
      const isAnother = last === 'connected' && now.status === 'connecting';
      if (isAnother || now.status === 'disconnected') ended.abort();
      last = now.status;
    }
  }

  private async signOut(signInKey: string | null): Promise<void> {
    try {
      if (signInKey !== null) await (await this.connect(signInKey)).signOut();
    } catch (error) {
      if (!(error instanceof TelegramRefusal) || error.reason === 'no-answer') throw error;
    }
    await this.parts.keys.destroy(this.account);
    await this.parts.progress.show(this.account, { state: 'disconnected' });
  }

  private async failed(error: unknown): Promise<void> {
    // Cancelled by a member, it is recorded already; by the end of this process, it goes on in the next.
    if (error instanceof SignInAborted) return error.reason === 'cancelled' ? undefined : this.end(error.reason);
    if (!(error instanceof TelegramRefusal)) throw error;
    const { channelAccountId } = this.account;
    this.parts.log.warn('An account is not connected', { channelAccountId, code: error.code });
    if (error.reason === 'signed-out') return this.end('signed-out-elsewhere');
    return error.reason === 'banned' ? this.end('banned') : this.putOff(error);
  }

  /** A sign-in that was refused is over; what was connected is tried again. */
  private async putOff(refusal: TelegramRefusal): Promise<void> {
    const record = await this.parts.accounts.get(this.account);
    const state = record?.status === 'connected' ? 'waiting' : 'disconnected';
    // Shown first: whoever waits hears Telegram's own word, and never that it failed.
    await this.parts.progress.show(this.account, { state, reason: codeOf(refusal) });
    if (record?.status === 'connecting' && refusal.reason === 'refused') await this.recordEnd('failed');
  }

  private async end(reason: Ending): Promise<void> {
    await this.recordEnd(reason);
    await this.parts.progress.show(this.account, { state: 'disconnected', reason });
    if (reason === 'signed-out-elsewhere' || reason === 'banned') await this.parts.keys.destroy(this.account);
  }

  private recordEnd(reason: Ending): Promise<void> {
    const { channelAccountId } = this.account;
    return this.decide((state) => endConnection({ channelAccountId, reason }, state));
  }

  private async decide(decide: (account: ConnectedAccount) => readonly ChannelAccountEvent[]): Promise<void> {
    const { tenantId, channelAccountId } = this.account;
    const context = firstCommand(asMessaging(tenantId), this.parts.clock.now());
    await this.parts.events.update(accountStream(tenantId, channelAccountId), context, decide);
  }

  private async letGo(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await Promise.all([
      this.parts.live.letGo(this.account.channelAccountId),
      connection?.close().catch(() => undefined),
    ]);
  }
}
