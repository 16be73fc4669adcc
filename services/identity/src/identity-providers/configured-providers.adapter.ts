import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../identity.settings.js';
import type { IdentityProvider } from './identity-providers.settings.js';
import { providerNotFound } from './oidc.errors.js';
import { type Callback, type Challenge, RelyingParty } from './relying-party.adapter.js';

/** The providers that the settings name. */
@Injectable()
export class ConfiguredProviders {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly party: RelyingParty,
  ) {}

  list() {
    return this.settings.oidcProviders.map((provider) => {
      const { id, name } = provider;
      const widget = widgetOf(provider);
      return { id, name, ...(widget && { widgetBot: widget.bot }) };
    });
  }

  /** A provider that is set up no more is still what was linked. */
  nameOf(providerId: string): string {
    return this.settings.oidcProviders.find(({ id }) => id === providerId)?.name ?? providerId;
  }

  /** By whose token Telegram's widget signs there, and as which issuer. @throws DomainError `not-found` `identity.oidc.provider-not-found` */
  widget(providerId: string) {
    const provider = this.get(providerId);
    const widget = widgetOf(provider);
    if (!widget) throw providerNotFound(providerId);
    return { issuer: provider.issuer, token: widget.token };
  }

  address(providerId: string, challenge: Challenge) {
    return this.party.address(this.get(providerId), challenge);
  }

  exchange(providerId: string, callback: Callback) {
    return this.party.exchange(this.get(providerId), callback);
  }

  private get(providerId: string): IdentityProvider {
    const found = this.settings.oidcProviders.find(({ id }) => id === providerId);
    if (!found) throw providerNotFound(providerId);
    return found;
  }
}

const widgetOf = (provider: IdentityProvider) => (provider.kind === 'telegram' ? provider.widget : undefined);
