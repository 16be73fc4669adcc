import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ConfiguredProviders } from '../configured-providers.adapter.js';
import { LinkNews } from '../link-news.adapter.js';
import { LinkedIdentities } from '../linked-identities.adapter.js';
import type { Unlink } from '../linked-identity.js';

/** Ways to sign in that are no more: whoever took one away, its user hears of it. */
@Injectable()
export class FormerLinks {
  constructor(
    private readonly linked: LinkedIdentities,
    private readonly providers: ConfiguredProviders,
    private readonly news: LinkNews,
  ) {}

  /** Told before they are given up: a crash between the two leaves nobody unaware. */
  async giveUp(all: readonly Unlink[], { idempotency: _, ...context }: CommandContext): Promise<void> {
    const [first] = all;
    if (!first) return;
    const provider = this.providers.nameOf(first.providerId);
    await this.news.tell({ userId: first.userId, provider, what: 'identity-unlinked' }, context);
    for (const unlink of all) await this.linked.unlink(unlink, context);
  }
}
