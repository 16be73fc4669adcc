import type { Appended } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { OwnProof, type Shown } from '../own-proof/own-proof.adapter.js';
import { ConfiguredProviders } from './configured-providers.adapter.js';
import { LinkNews } from './link-news.adapter.js';

type Linked = Pick<Appended, 'position' | 'eventIds'> & { readonly providerId: string };

/** Another way to sign in lasts longer than the sign-in that adds it: whoever does proves once more that it is they. */
@Injectable()
export class NewLinks {
  constructor(
    private readonly proof: OwnProof,
    private readonly providers: ConfiguredProviders,
    private readonly news: LinkNews,
  ) {}

  /**
   * Links, and tells whom it was linked to.
   * @throws DomainError `invalid` `identity.organization.proof-needed` and what a wrong proof is refused for
   */
  async add(
    { secondFactorCode, password }: Shown,
    context: CommandContext,
    link: (userId: string) => Promise<Linked>,
  ): Promise<{ readonly id: string; readonly position: string }> {
    const userId = context.actor.principal.id;
    await this.proof.assert({ secondFactorCode, password }, stepOf(context));
    const { position, eventIds, providerId } = await link(userId);
    const provider = this.providers.nameOf(providerId);
    if (eventIds.length > 0) await this.news.tell({ userId, provider, what: 'identity-linked' }, context);
    return { id: userId, position };
  }
}

/** What a code was answered is kept for a repetition, but not as what the command came to. */
function stepOf({ idempotency, ...context }: CommandContext): CommandContext {
  if (!idempotency) return context;
  return { ...context, idempotency: { ...idempotency, command: `${idempotency.command} proof` } };
}
