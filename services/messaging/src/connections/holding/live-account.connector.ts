import type { TelegramConnection } from '../../telegram/telegram.port.js';
import { TelegramRefusal } from '../../telegram/telegram-refusal.js';
import { Seldom } from '../seldom.connector.js';
import { Sender } from '../../sends/sender/sender.connector.js';
import type { ConnectedSelf } from '../account-scope.js';
import type { ConnectorParts } from './connector-parts.adapter.js';
import { History } from '../updates/history.connector.js';
import { Ingest } from '../updates/ingest.connector.js';
import { KnownParties } from '../chat-directory/known-parties.js';
import type { ListedChat } from './live-accounts.adapter.js';
import type { OutsideIds } from '../chat-directory/outside-ids.adapter.js';
import { UpdateFlow } from '../updates/update-flow.connector.js';
import { Wake } from './wake.adapter.js';

export type LiveOptions = {
  readonly self: ConnectedSelf;
  readonly ids: OutsideIds;
  readonly fence: string;
  readonly connection: TelegramConnection;
  readonly historyDepth: number;
  readonly gapWait: number;
};

/** How often the ledger is looked at where nobody said that there is something, and how often errands are. */
const lookAgain = 100;
const seldom = 1000;
const keepAlive = 60 * 1000;

/** One connected account at work: what comes in is stored, what is to go out goes out. */
export class LiveAccountConnector {
  readonly flow: UpdateFlow;
  readonly #history: History;
  readonly #ingest: Ingest;
  readonly #parties = new KnownParties();
  readonly #sender: Sender;
  readonly #wake = new Wake();
  readonly #errands = new Seldom(seldom);

  constructor(
    private readonly parts: ConnectorParts,
    private readonly options: LiveOptions,
  ) {
    const { self, ids, connection, historyDepth, fence, gapWait } = options;
    const shared = { ...pick(parts), self, ids, connection, parties: this.#parties };
    this.#ingest = new Ingest(shared);
    this.#history = new History({
      ...{ connection, ingest: this.#ingest, parties: this.#parties, depth: historyDepth },
      settled: () => this.flow.inbox.settled(),
    });
    this.flow = new UpdateFlow({
      ...shared,
      ...{ fence, gapWait, ingest: this.#ingest },
      channelOf: (box) => this.channelOf(box),
    });
    this.#sender = new Sender({
      ...shared,
      onCounted: (pts, ptsCount) => this.flow.counted(pts, ptsCount),
      onDelivered: ({ delivered }) => delivered && this.flow.onSignal({ kind: 'delivered', delivered }),
    });
  }

  wake(): void {
    this.#wake.now();
  }

  async run(signal: AbortSignal): Promise<void> {
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    try {
      await this.begin();
      await Promise.all([this.guarded(() => this.incoming(both), stop), this.guarded(() => this.outgoing(both), stop)]);
    } finally {
      stop.abort();
      this.flow.inbox.end();
    }
  }

  /** Ends for whoever waits for it too: the history, which the other direction reads, would wait for good. */
  private async incoming(signal: AbortSignal): Promise<void> {
    try {
      await this.flow.run(signal);
    } finally {
      this.flow.inbox.end();
    }
  }

  /** Live, chosen or not: nothing of the others is stored. */
  async list(): Promise<readonly ListedChat[]> {
    const { ids, self } = this.options;
    const chats = await this.#history.chats();
    return chats.map((chat) => ({
      chat,
      party: this.#parties.of(chat.peer),
      chatId: ids.chat(self.channelAccountId, chat.peer),
    }));
  }

  async choose(chatIds: readonly string[] | null): Promise<number> {
    const listed = await this.list();
    const wanted = chatIds && new Set(chatIds);
    const { date } = await this.options.connection.state();
    let added = 0;
    for (const { chat, chatId } of listed) {
      if (wanted && !wanted.has(chatId)) continue;
      await this.#ingest.places.prepare([chat.peer]);
      const before = this.#ingest.places.of(chat.peer);
      const place = wanted ? await this.#ingest.places.choose(chat.peer) : before;
      if (!place) continue;
      if (!before) added += 1;
      await this.#history.read(chat, date);
    }
    this.flow.listed(listed.map(({ chat }) => chat));
    return added;
  }

  /** What was missed first; what was said before we listened is read beside what comes now. */
  private async begin(): Promise<void> {
    const stored = await this.parts.states.read(this.options.self);
    await this.flow.begin(stored);
    if (stored) await this.flow.recover();
  }

  private async guarded(work: () => Promise<void>, stop: AbortController): Promise<void> {
    try {
      await work();
    } catch (error) {
      stop.abort();
      throw error;
    }
  }

  private async outgoing(signal: AbortSignal): Promise<void> {
    let alive = performance.now();
    while (!signal.aborted) {
      const hasMoved = await this.round();
      if (performance.now() - alive > keepAlive) {
        alive = performance.now();
        await this.stillSignedIn();
      }
      if (!hasMoved) await this.#wake.wait(lookAgain, signal);
    }
  }

  private async round(): Promise<boolean> {
    const hasMoved = await this.#sender.round().catch(orLater);
    if (this.#errands.isDue) await this.runErrands().catch(orLater);
    if (this.flow.isHistoryDue) await this.readHistory().catch(orLater);
    return hasMoved;
  }

  /** Signed out elsewhere, Telegram says nothing by itself and updates just stop. */
  private async stillSignedIn(): Promise<void> {
    await this.options.connection.state().catch(orLater);
  }

  private async readHistory(): Promise<void> {
    const chats = await this.#history.chats();
    await this.#history.readAll(chats, this.flow.since);
    this.flow.listed(chats);
    this.flow.historyWasRead();
  }

  private async runErrands(): Promise<void> {
    this.#errands.done();
    const { errands, directory } = this.parts;
    const { self, connection } = this.options;
    for (const errand of await errands.waiting(self)) {
      const chat = await directory.address(self, errand.chatId);
      if (chat) await connection.markRead(chat, errand.upTo);
      await errands.done(self, errand);
    }
  }

  private async channelOf(box: string) {
    const [kind, id] = box.split(':');
    if (kind !== 'channel' || id === undefined) return null;
    const { self, ids } = this.options;
    return this.parts.directory.address(self, ids.chat(self.channelAccountId, { kind, id }));
  }
}

const pick = ({ events, directory, clock, hearing, states, progress, crash, log, queue }: ConnectorParts) => ({
  ...{ events, directory, clock, hearing, states, progress, crash, log, queue },
});

/** What Telegram refuses for now is tried again in the next round; the end of a connection ends the round. */
function orLater(error: unknown): false {
  if (error instanceof TelegramRefusal && error.reason !== 'signed-out' && error.reason !== 'banned') return false;
  throw error;
}
