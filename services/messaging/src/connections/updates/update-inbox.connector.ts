import type { TelegramSignal } from '../../telegram/telegram.port.js';
import { TelegramRefusal } from '../../telegram/telegram-refusal.js';
import { Wake } from '../holding/wake.adapter.js';

type Waiter = { readonly done: () => void; readonly refused: (reason: TelegramRefusal) => void };

/** What Telegram pushed and nobody has looked at yet, and who waits until somebody has. */
export class UpdateInbox {
  readonly #wake = new Wake();
  #signals: TelegramSignal[] = [];
  #waiters: Waiter[] = [];
  #isOver = false;

  push(signal: TelegramSignal): void {
    this.#signals.push(signal);
    this.#wake.now();
  }

  wake(): void {
    this.#wake.now();
  }

  /** True when woken, false after so long a silence. */
  wait(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    return this.#wake.wait(milliseconds, signal);
  }

  /** Hands over what there is; then whoever waited for it goes on. */
  async empty(work: (signals: readonly TelegramSignal[]) => Promise<void>): Promise<void> {
    const [signals, waiters] = [this.#signals, this.#waiters];
    [this.#signals, this.#waiters] = [[], []];
    try {
      await work(signals);
    } finally {
      for (const { done } of waiters) done();
    }
  }

  /** Once everything that came before is handed over; refused where nothing will be any more. */
  async settled(): Promise<void> {
    if (this.#isOver) throw ended();
    await new Promise<void>((done, refused) => {
      this.#waiters.push({ done, refused });
      this.#wake.now();
    });
  }

  end(): void {
    this.#isOver = true;
    for (const { refused } of this.#waiters.splice(0)) refused(ended());
  }
}

const ended = () => new TelegramRefusal('not-connected', 'ENDED');
