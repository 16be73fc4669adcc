import type { Authenticated } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KeptEntryRules } from '../entry-rules/kept-entry-rules.adapter.js';
import { addressForbidden, originForbidden } from '../errors/gateway.errors.js';
import { Issuer } from '../oauth/issuer.adapter.js';
import { AccessTokens } from './access-tokens.port.js';

/** From where somebody comes: the address that the door saw, and the origin that a browser says. */
export type ComingFrom = { readonly address: string; readonly origin: string | undefined };

/** Who may come in from where, over whichever door. */
@Injectable()
export class Entrance {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly rules: KeptEntryRules,
    private readonly own: Issuer,
  ) {}

  /**
   * Whose token it is; nobody’s where none is shown, which is for browsers at this installation’s own origins alone.
   * @throws DomainError `unauthenticated`; `forbidden` `gateway.origin` | `gateway.address`
   */
  async authenticate(token: string | undefined, from: ComingFrom): Promise<Authenticated | undefined> {
    const isAtHome = from.origin === undefined || this.own.origins.includes(from.origin);
    if (token === undefined && !isAtHome) throw originForbidden();
    if (token === undefined) return undefined;
    const authenticated = await this.tokens.verify(token).catch((error: unknown) => {
      throw isAtHome ? error : originForbidden();
    });
    await this.check(authenticated, from);
    return authenticated;
  }

  /** Whether they may be there still. @throws DomainError `forbidden` `gateway.origin` | `gateway.address` */
  async check({ call, origins = [] }: Authenticated, { address, origin }: ComingFrom): Promise<void> {
    const rules = await this.rules.of(call.actor.tenantId);
    if (rules.networks && !rules.networks.hold(address)) throw addressForbidden();
    if (origin === undefined) return;
    if (![...this.own.origins, ...rules.origins, ...origins].includes(origin)) throw originForbidden();
  }
}
