import { boxesAt, fetched, fetching, moved, offer, type PtsBoxes, ptsOf } from '../../telegram/pts/pts-boxes.js';
import type { TelegramChat, TelegramConnection, TelegramSignal } from '../../telegram/telegram.port.js';
import { TelegramRefusal } from '../../telegram/telegram-refusal.js';
import { ACCOUNT_BOX, channelBox, type Sequenced, type TelegramUpdate } from '../../telegram/update.js';
import type { FlowParts } from './flow-parts.connector.js';
import { Holes } from './holes.connector.js';
import { LiveIngest } from './live-ingest.connector.js';
import { Seldom } from '../seldom.connector.js';
import type { StoredState } from './update-states.adapter.js';
import { UpdateInbox } from './update-inbox.connector.js';

const second = 1000;
/** How far updates are counted is written so often at most: what came since then would come again, and is already so. */
const SAVE_MS = 100;
const idle = 15 * 60 * second;

/** Takes updates in Telegram's own order, hands them over, and counts them only then. */
export class UpdateFlow {
  readonly inbox = new UpdateInbox();
  #boxes: PtsBoxes = {};
  #qts = 0;
  #date = 0;
  #isHistoryDue = false;
  #since: number | null = null;
  #mustSave = false;
  readonly #saving = new Seldom(SAVE_MS);
  readonly #hearing = new Seldom(1000);
  readonly #live: LiveIngest;
  readonly #holes: Holes;

  constructor(private readonly parts: FlowParts) {
    this.#holes = new Holes(parts.gapWait);
    this.#live = new LiveIngest(parts.ingest, parts.hearing);
  }

  readonly onSignal = (signal: TelegramSignal): void => {
    this.inbox.push(signal);
  };

  /** Our own send counts without an update of its own; told once the message is stored. */
  counted(pts: number, ptsCount: number): void {
    const items: Sequenced[] = [{ box: ACCOUNT_BOX, pts, ptsCount, update: { kind: 'nothing' } }];
    this.onSignal({ kind: 'delivered', delivered: { items, parties: [], lost: [], hasLoginToken: false } });
  }

  /** Where to begin: at what was stored, or at now. */
  async begin(stored: StoredState | null): Promise<void> {
    const { pts, qts, date } = stored
      ? { ...stored, pts: stored.boxes[ACCOUNT_BOX] ?? 0 }
      : await this.parts.connection.state();
    this.#boxes = boxesAt({ ...stored?.boxes, [ACCOUNT_BOX]: pts });
    [this.#qts, this.#date] = [qts, date];
    this.#isHistoryDue = stored?.isHistoryDue ?? true;
    this.#since = stored ? stored.since : date;
    await this.save();
  }

  /** What was said before, or is no longer told, has still to be read from the history. */
  get isHistoryDue(): boolean {
    return this.#isHistoryDue;
  }

  /** Telegram's second in which the account was connected. */
  get since(): number | null {
    return this.#since;
  }

  /** Where channels stood when they were listed: of one that is silent until a cut nothing else would say it. */
  listed(chats: readonly TelegramChat[]): void {
    for (const { peer, pts } of chats) {
      const box = channelBox(peer.id);
      if (peer.kind !== 'channel' || pts === null || this.#boxes[box] || !this.parts.ingest.places.of(peer)) continue;
      this.#boxes = moved(this.#boxes, box, pts);
      this.#mustSave = true;
    }
  }

  /** Written by the loop that counts: nobody else knows what was handed over. */
  historyWasRead(): void {
    [this.#isHistoryDue, this.#mustSave] = [false, true];
    this.inbox.wake();
  }

  /** Everything that was missed, before anything live is trusted. */
  async recover(): Promise<void> {
    for (const box of Object.keys(this.#boxes)) await this.fetch(box);
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.round(signal);
    if (this.#mustSave) await this.save();
  }

  private async round(signal: AbortSignal): Promise<void> {
    const isSaved = !this.#mustSave;
    const isAwake = await this.inbox.wait(this.#holes.dueIn(isSaved ? idle : SAVE_MS), signal);
    if (signal.aborted) return;
    await this.inbox.empty((signals) => this.drain(signals));
    await this.saveIfDue();
    for (const box of this.#holes.overdue()) await this.fetch(box);
    if (!isAwake && isSaved && this.#holes.areNone) await this.fetch(ACCOUNT_BOX);
  }

  private async drain(signals: readonly TelegramSignal[]): Promise<void> {
    const lost = new Set<string>();
    const applied: TelegramUpdate[] = [];
    for (const signal of signals) this.sort(signal, { lost, applied });
    await this.handOver(applied);
    await this.fetchLost(lost);
  }

  private sort(signal: TelegramSignal, { lost, applied }: { lost: Set<string>; applied: TelegramUpdate[] }): void {
    if (signal.kind === 'reconnected') {
      for (const box of Object.keys(this.#boxes)) lost.add(box);
      return;
    }
    const { items, parties, lost: left } = signal.delivered;
    this.parts.parties.learn(parties);
    for (const box of left) lost.add(box);
    for (const item of items) {
      if (item.box !== null && !this.parts.ingest.understands(item.update)) lost.add(item.box);
      else applied.push(...this.offered(item));
    }
  }

  private offered(item: Sequenced): readonly TelegramUpdate[] {
    const { boxes, applied, gap } = offer(this.#boxes, item);
    this.#boxes = boxes;
    if (gap !== null) this.#holes.open(gap);
    else if (item.box !== null) this.#holes.close(item.box);
    return applied.map(({ update }) => update);
  }

  /** At least once: what is stored and not yet counted comes again after a crash, and is already so. */
  private async handOver(updates: readonly TelegramUpdate[]): Promise<void> {
    const { self, crash, progress, clock } = this.parts;
    if (updates.length === 0) return;
    await this.#live.take(updates);
    crash.reach('stored-not-counted');
    this.#mustSave = true;
    if (!this.#hearing.isDue) return;
    this.#hearing.done();
    await progress.heard(self, clock.now().toISOString(), 0);
  }

  private async save(): Promise<void> {
    const { states, self, fence } = this.parts;
    await states.save(
      self,
      {
        ...{ qts: this.#qts, date: this.#date, since: this.#since },
        ...{ boxes: { ...ptsOf(this.#boxes) }, isHistoryDue: this.#isHistoryDue },
      },
      fence,
    );
    this.#mustSave = false;
    this.#saving.done();
  }

  private async saveIfDue(): Promise<void> {
    if (this.#mustSave && this.#saving.isDue) await this.save();
  }

  /** What Telegram says of a channel that is neither counted nor part of the record is nobody's. */
  private async fetchLost(boxes: Iterable<string>): Promise<void> {
    for (const box of boxes) if (this.#boxes[box] || (await this.parts.channelOf(box))) await this.fetch(box);
  }

  private async fetch(box: string): Promise<void> {
    this.#boxes = fetching(this.#boxes, box);
    this.#holes.close(box);
    try {
      await (box === ACCOUNT_BOX ? this.fetchAccount() : this.fetchChannel(box));
    } catch (error) {
      await this.failed(box, error);
    }
    const { boxes, applied, gap } = fetched(this.#boxes, box);
    this.#boxes = boxes;
    if (gap !== null) this.#holes.open(gap);
    await this.handOver(applied.map(({ update }) => update));
  }

  /** A channel that is closed to us, or a constructor from the future, must not stop everything else. */
  private async failed(box: string, error: unknown): Promise<void> {
    if (!(error instanceof TelegramRefusal) || error.reason === 'signed-out' || error.reason === 'banned') throw error;
    const { log, self } = this.parts;
    log.warn('A difference could not be read', { channelAccountId: self.channelAccountId, code: error.code });
    if (error.reason === 'not-understood') await this.skip(box);
    else if (box === ACCOUNT_BOX || error.reason !== 'refused')
      this.#holes.open(box, performance.now() + Math.max(1, error.seconds) * second);
  }

  private async fetchAccount(): Promise<void> {
    const { connection, progress, self, clock } = this.parts;
    for (let isLast = false; !isLast;) {
      const since = { pts: this.#boxes[ACCOUNT_BOX]?.pts ?? 0, qts: this.#qts, date: this.#date };
      const difference = await connection.difference(since);
      await this.takeAll(difference);
      this.#boxes = moved(this.#boxes, ACCOUNT_BOX, difference.state.pts);
      [this.#qts, this.#date, isLast] = [difference.state.qts, difference.state.date, difference.isLast];
      this.#isHistoryDue ||= difference.isTooLong;
      await this.save();
      if (difference.messages.length > 0) await progress.heard(self, clock.now().toISOString(), 1);
      await this.fetchLost(difference.lost);
    }
  }

  private async fetchChannel(box: string): Promise<void> {
    const channel = await this.parts.channelOf(box);
    if (!channel) return;
    for (let isLast = false; !isLast;) {
      const difference = await this.parts.connection.channelDifference(channel, this.#boxes[box]?.pts || 1);
      await this.takeAll(difference);
      this.#boxes = moved(this.#boxes, box, difference.pts);
      isLast = difference.isLast;
      this.#isHistoryDue ||= difference.isTooLong;
      await this.save();
    }
  }

  private async takeAll(
    difference: Pick<Awaited<ReturnType<TelegramConnection['difference']>>, 'messages' | 'updates' | 'parties'>,
  ) {
    this.parts.parties.learn(difference.parties);
    const said = difference.messages.map((message): TelegramUpdate => ({ kind: 'message', message }));
    await this.#live.take([...said, ...difference.updates]);
  }

  /** What can't be read is passed by, and looked for in the history. */
  private async skip(box: string): Promise<void> {
    if (box !== ACCOUNT_BOX) return;
    const { pts } = await this.parts.connection.state();
    this.#boxes = moved(this.#boxes, box, pts);
    this.#isHistoryDue = true;
    await this.save();
  }
}
