import { Api, Logger, TelegramClient } from 'teleproto';
import { LogLevel } from 'teleproto/extensions/Logger.js';

import { TelegramRefusal } from '../telegram-refusal.js';
import { type ConnectionRequest, Telegram, TelegramConnection } from '../telegram.port.js';
import type * as port from '../telegram.port.js';
import { partiesOf } from '../tl/peer.adapter.js';
import { deliveredOf } from '../tl/updates.adapter.js';
import { ask, within } from './calls.adapter.js';
import { HandOver, LeanSession, readContainersByParts } from './known-defects.adapter.js';
import { readChannelDifference, readChats, readDifference, readHistory, readState } from './reading.adapter.js';
import { markRead, send } from './sending.adapter.js';
import { type ServerKey, type Side, trustOnly } from './server-trust.adapter.js';
import { exportLink, requestCode, submitCode, submitPassword } from './signing-in.adapter.js';
import { type Address, type Route, socketsOn } from './socket.adapter.js';

/** A dropped key exchange is never noticed by the library: we give up on the connection and make another. */
const MOST_TO_CONNECT_MS = 20_000;

export type TelegramNetwork = {
  readonly side: Side;
  readonly keys: readonly ServerKey[];
  readonly route: Route;
  /** Where a first connection goes; unset: where the library's own list says. */
  readonly start?: { readonly dataCentreId: number; readonly address: Address };
  readonly appVersion: string;
  /** Milliseconds after which a connection that isn't made is given up. */
  readonly connectTimeout?: number;
};

class SignallingTelegram extends TelegramClient {
  onReconnected: () => void = () => undefined;

  override async _handleReconnect(): Promise<void> {
    await super._handleReconnect();
    this.onReconnected();
  }
}

/** The seam: past this folder nobody knows which library speaks to Telegram. */
export class TelegramThroughTeleproto extends Telegram {
  readonly side: Side;

  constructor(private readonly network: TelegramNetwork) {
    super();
    this.side = network.side;
    trustOnly(network.side, network.keys);
    readContainersByParts();
  }

  async connect({ application, signInKey, onSignal }: ConnectionRequest): Promise<TelegramConnection> {
    const session = this.sessionOf(signInKey);
    const telegram = new SignallingTelegram(session, application.apiId, application.apiHash, this.options());
    telegram.updateManager = new HandOver(telegram, (update) =>
      onSignal({ kind: 'delivered', delivered: deliveredOf(update) }),
    );
    telegram.onReconnected = () => onSignal({ kind: 'reconnected' });
    try {
      await within(telegram.connect(), this.network.connectTimeout ?? MOST_TO_CONNECT_MS);
    } catch (error) {
      void telegram.destroy().catch(() => undefined);
      throw error;
    }
    return new TeleprotoConnection(telegram, session, application);
  }

  private sessionOf(signInKey: string | null): LeanSession {
    const session = new LeanSession(signInKey ?? '');
    const { start } = this.network;
    if (start && !signInKey) session.setDC(start.dataCentreId, start.address.host, start.address.port);
    return session;
  }

  private options() {
    return {
      networkSocket: socketsOn(this.network.route),
      baseLogger: new Logger(LogLevel.NONE),
      securityChecks: true,
      // Waiting is our queue's, on our clock: the library must never sleep through a refusal.
      floodSleepThreshold: 0,
      connectionRetries: Infinity,
      reconnectRetries: Infinity,
      entityCache: { max: 1 },
      deviceModel: 'Parley',
      systemVersion: 'Parley',
      appVersion: this.network.appVersion,
    };
  }
}

class TeleprotoConnection extends TelegramConnection {
  constructor(
    private readonly telegram: TelegramClient,
    private readonly session: LeanSession,
    private readonly application: port.TelegramApplication,
  ) {
    super();
  }

  get signInKey(): string {
    return this.session.save();
  }

  get isConnected(): boolean {
    return this.telegram.connected ?? false;
  }

  requestCode(phone: string) {
    return requestCode(this.telegram, this.application, phone);
  }

  submitCode(phone: string, codeHash: string, code: string) {
    return submitCode(this.telegram, { phone, codeHash, code });
  }

  submitPassword(password: string) {
    return submitPassword(this.telegram, password);
  }

  exportLink() {
    return exportLink(this.telegram, this.application);
  }

  async signOut(): Promise<void> {
    await ask(this.telegram, new Api.auth.LogOut());
  }

  async self() {
    const [self] = partiesOf(await ask(this.telegram, new Api.users.GetUsers({ id: [new Api.InputUserSelf()] })));
    if (!self) throw new TelegramRefusal('signed-out', 'AUTH_KEY_UNREGISTERED');
    return self;
  }

  state() {
    return readState(this.telegram);
  }

  difference(since: port.UpdateState) {
    return readDifference(this.telegram, since);
  }

  channelDifference(channel: port.TelegramAddress, pts: number) {
    return readChannelDifference(this.telegram, channel, pts);
  }

  chats(after: port.ChatsCursor | null) {
    return readChats(this.telegram, after);
  }

  history(chat: port.TelegramAddress, range: port.HistoryRange) {
    return readHistory(this.telegram, chat, range);
  }

  send(message: port.Outgoing) {
    return send(this.telegram, message);
  }

  markRead(chat: port.TelegramAddress, upTo: string) {
    return markRead(this.telegram, chat, upTo);
  }

  async close(): Promise<void> {
    await this.telegram.destroy();
  }
}
