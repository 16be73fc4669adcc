import type { TelegramSignal } from '../telegram/telegram.port.js';
import { Wake } from './wake.adapter.js';

type Waiter = () => void;

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
      for (const done of waiters) done();
    }
  }

  /** Once everything that came before is handed over, or nothing will be any more. */
  async settled(): Promise<void> {
    if (this.#isOver) return;
    await new Promise<void>((done) => {
      this.#waiters.push(done);
      this.#wake.now();
    });
  }

  end(): void {
    this.#isOver = true;
    for (const done of this.#waiters.splice(0)) done();
  }
}
