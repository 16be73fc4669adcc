import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type { WidgetData } from '@parley/contracts';
import { derivedId, EventStore, Keyring } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { asIdentity } from '../../house-context.js';
import { ConfiguredProviders } from '../configured-providers.adapter.js';
import { identityIdOf } from '../identity-id.adapter.js';
import { telegramSubject } from '../telegram-subject.js';
import { widgetRefused } from './widget.errors.js';
import { isFresh, openWidgetProof, signedText, useWidgetProof, widgetProofStream } from './widget-proof.js';

export type ShownWidget = WidgetData & { readonly providerId: string };

/** Whom the widget named, for as long as it was not used. */
export type ProvedByWidget = {
  readonly widgetProofId: string;
  readonly identityId: string;
  readonly providerId: string;
};

/** What Telegram's widget says of who somebody is, believed where the bot's token signed it. */
@Injectable()
export class WidgetProofs {
  constructor(
    private readonly events: EventStore,
    private readonly keyring: Keyring,
    private readonly providers: ConfiguredProviders,
  ) {}

  /**
   * The signature comes first: whoever has none learns nothing else.
   * @throws DomainError `not-found` `identity.oidc.provider-not-found`;
   * `unauthenticated` `identity.telegram-widget.refused` | `.stale` | `.used`
   */
  async prove({ providerId, ...data }: ShownWidget, { now, commandId }: CommandContext): Promise<ProvedByWidget> {
    const { issuer, token } = this.providers.widget(providerId);
    if (!this.isSigned(data, token)) throw widgetRefused();
    const key = await this.keyring.indexKey(HOUSE);
    const widgetProofId = derivedId(key, `telegram widget ${data.hash}`);
    const { state } = await this.events.load(widgetProofStream(HOUSE, widgetProofId));
    openWidgetProof({ widgetProofId, commandId, isFresh: this.isFresh(data, now) }, state);
    const identityId = identityIdOf(key, { issuer, subject: telegramSubject(data.telegramUserId) });
    return { widgetProofId, identityId, providerId };
  }

  /** @throws DomainError `unauthenticated` `identity.telegram-widget.used` where it was used meanwhile */
  async use({ widgetProofId }: ProvedByWidget, { idempotency: _, ...context }: CommandContext): Promise<void> {
    const [stream, use] = [widgetProofStream(HOUSE, widgetProofId), { widgetProofId, commandId: context.commandId }];
    await this.events.update(stream, { ...context, actor: asIdentity }, (proof) => useWidgetProof(use, proof));
  }

  /** The key is the token's digest: what Mini Apps are told is signed under another one, and is taken for nothing here. */
  isSigned({ hash, ...data }: WidgetData, token: string): boolean {
    const key = createHash('sha256').update(token).digest();
    const signature = createHmac('sha256', key).update(signedText(data)).digest();
    return timingSafeEqual(signature, Buffer.from(hash, 'hex'));
  }

  isFresh({ authDate }: WidgetData, now: string): boolean {
    return isFresh(authDate, now);
  }
}
