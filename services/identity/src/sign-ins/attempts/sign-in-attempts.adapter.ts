import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../../identity.settings.js';
import type { SeenFrom } from '../sign-in.js';
import { type Allowed, MOST_CONSECUTIVE } from '../../throttle/attempts.js';
import { Throttle } from '../../throttle/throttle.port.js';
import { DeviceTokens, type KnownDevice } from './device-tokens.adapter.js';
import { networkOf } from '../../throttle/network.js';

export type Attempt = {
  /** In lower case. */
  readonly email: string;
  readonly deviceToken?: string | undefined;
  readonly from?: SeenFrom | undefined;
};

/** An attempt that was counted. */
export type Taken = {
  readonly account: string;
  readonly network: string | undefined;
  /** Where it is known. */
  readonly device: KnownDevice | undefined;
};

/** How often one may try to sign in: per address, per network, and per device that is known. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly throttle: Throttle,
    private readonly devices: DeviceTokens,
    private readonly settings: IdentitySettings,
  ) {}

  /**
   * Counts one before anything dear is done. A known device counts for itself, so that nobody locks others out by guessing.
   * @throws DomainError `limited` `identity.sign-in.too-many-attempts`
   */
  async take({ email, deviceToken, from }: Attempt): Promise<Taken> {
    const device = deviceToken === undefined ? undefined : await this.devices.deviceOf(email, deviceToken);
    const network = from && device === undefined ? `network ${networkOf(from.address)}` : undefined;
    if (network) await this.throttle.take(network, this.ofNetworks);
    const account = device === undefined ? email : `device ${device.nonce}`;
    await this.throttle.take(account, this.ofAccounts);
    return { account, network, device };
  }

  /** It was no guess: the device is known from here on, by the token that is answered. The network keeps what others tried there. */
  async succeeded({ account, network, device }: Taken, email: string): Promise<string> {
    await this.throttle.succeeded(account);
    if (network) await this.throttle.giveBack(network);
    return this.devices.issue(email, device);
  }

  private get ofAccounts(): Allowed {
    return { perMinute: this.settings.attemptsPerMinute, inARow: MOST_CONSECUTIVE };
  }

  /** Many may stand behind one address: no number in a row stops them all. */
  private get ofNetworks(): Allowed {
    return { perMinute: this.settings.attemptsPerNetworkPerMinute, inARow: Infinity };
  }
}
