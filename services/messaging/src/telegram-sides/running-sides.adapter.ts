import { Leases } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import type { Side } from '../channel-accounts/channel-account.js';
import { MessagingSettings } from '../messaging.settings.js';

/** A fraction of how long a lease lasts. */
const TELL_AGAIN_MS = 3000;

const sideName = (side: Side) => `telegram-side:${side}`;
const applicationName = (side: Side) => `telegram-application:${side}`;

/** Which sides have a process that connects accounts: a lease of each side, which all its processes hold together. */
@Injectable()
export class RunningSides {
  #toldAt = -Infinity;

  constructor(
    private readonly leases: Leases,
    private readonly settings: MessagingSettings,
    private readonly clock: Clock,
  ) {}

  /** Says that this process runs, where that was not said a moment ago. */
  async tell(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.#toldAt < TELL_AGAIN_MS) return;
    const { telegramSide } = this.settings;
    const names = [sideName(telegramSide), ...(this.hasOwnApplication ? [applicationName(telegramSide)] : [])];
    for (const name of names) await this.leases.acquire(name, telegramSide);
    this.#toldAt = now;
  }

  async runs(side: Side): Promise<boolean> {
    return side === this.settings.telegramSide || this.leases.isHeld(sideName(side));
  }

  /** Whether processes of that side were given a Telegram application for organizations that have none. */
  async haveApplication(side: Side): Promise<boolean> {
    const isOwn = side === this.settings.telegramSide && this.hasOwnApplication;
    return isOwn || this.leases.isHeld(applicationName(side));
  }

  private get hasOwnApplication(): boolean {
    const { telegramSide, telegramApiId, telegramApiHash } = this.settings;
    return telegramSide === 'demo' || (telegramApiId !== undefined && telegramApiHash !== undefined);
  }
}
