import { randomUUID } from 'node:crypto';

import { Holding, Leases } from '@parley/eventsourcing';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { MessagingSettings } from '../../messaging.settings.js';
import { RunningSides } from '../../telegram-sides/running-sides.adapter.js';
import { AccountDirectory } from './account-directory.port.js';
import { AccountConnector } from './account.connector.js';
import type { AccountRef } from '../account-scope.js';
import { Workbench } from './connector-parts.adapter.js';
import { Wake } from './wake.adapter.js';

const lookAgain = 500;
const renewEvery = 3000;

@Injectable()
export class HeldLeases {
  constructor(
    readonly directory: AccountDirectory,
    readonly leases: Leases,
    readonly sides: RunningSides,
  ) {}
}

/** Holds every account that no other process holds: one holder each, by a lease whose fence guards what it writes. */
@Injectable()
export class AccountsWorker implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #holdings = new Map<string, Holding>();
  readonly #holder = randomUUID();
  readonly #stop = new AbortController();
  readonly #wake = new Wake();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly workbench: Workbench,
    private readonly settings: MessagingSettings,
    private readonly held: HeldLeases,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = this.run(this.#stop.signal);
  }

  async onModuleDestroy(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await Promise.all([...this.#holdings.values()].map((holding) => holding.stop()));
  }

  /** An account was just connected, or let go. */
  wake(): void {
    this.#wake.now();
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.look().catch((error: unknown) => this.report(error));
      await this.#wake.wait(lookAgain, signal);
    }
  }

  private async look(): Promise<void> {
    await this.held.sides.tell();
    const accounts = await this.held.directory.toHold(this.settings.telegramSide);
    for (const account of accounts) if (!this.#holdings.has(account.channelAccountId)) await this.begin(account);
    const wanted = new Set(accounts.map(({ channelAccountId }) => channelAccountId));
    for (const [id, holding] of this.#holdings)
      if (!wanted.has(id)) {
        this.#holdings.delete(id);
        await holding.stop();
      }
  }

  private async begin(account: AccountRef): Promise<void> {
    const holding = new Holding({
      leases: this.held.leases,
      name: `telegram:${account.channelAccountId}`,
      holder: this.#holder,
      everyMilliseconds: renewEvery,
      work: (lease, signal) => new AccountConnector(this.workbench.parts, this.settings, account).run(lease, signal),
      onError: (error) => this.report(error, account),
    });
    this.#holdings.set(account.channelAccountId, holding);
    await holding.start();
  }

  private report(error: unknown, account?: AccountRef): void {
    const { log } = this.workbench.parts;
    log.error('A connector failed', { error, ...(account && { channelAccountId: account.channelAccountId }) });
  }
}
