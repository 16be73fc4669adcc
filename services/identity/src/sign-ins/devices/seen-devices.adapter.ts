import { derivedId, derivedKey, EventStore, Keyring } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { networkOf } from '../../throttle/network.js';
import type { SeenFrom } from '../sign-in.js';
import { namedDeviceOf } from '../sign-in-list/device.adapter.js';
import { DeviceNews } from './device-news.adapter.js';
import { isNews, knownDevicesStream, seeDevice } from './known-devices.js';

type Entered = {
  readonly userId: string;
  readonly from?: SeenFrom | undefined;
  /** Whether the device showed the token that it was given at an earlier sign-in. */
  readonly hasToken?: boolean | undefined;
};

/** Remembers with what and from where somebody signs in, and tells them of what is new. */
@Injectable()
export class SeenDevices {
  constructor(
    private readonly events: EventStore,
    private readonly keyring: Keyring,
    private readonly news: DeviceNews,
  ) {}

  async see({ userId, from, hasToken = false }: Entered, context: CommandContext): Promise<void> {
    if (!from) return;
    const { address } = from;
    const device = namedDeviceOf(from.userAgent);
    const key = await this.keyring.indexKey(HOUSE);
    const deviceKey = derivedKey(key, `identity:seen:${userId}:${networkOf(address)}:${device ?? ''}`);
    // Not under the command's key, which belongs to what was asked for.
    const { idempotency: _, ...house } = inHouse(context, userId);
    const stream = knownDevicesStream(HOUSE, userId);
    const { state: before } = await this.events.load(stream);
    // Told before it is remembered, each time it is new once: a crash between the two leaves nobody unaware, and of
    // several sign-ins at once one is told of.
    const commandId = derivedId(key, `identity:new-device:${deviceKey} after ${before.keys.at(-1) ?? ''}`);
    const isTold = isNews({ deviceKey, hasToken }, before);
    if (isTold) await this.news.tell({ userId, device, address }, { ...context, commandId });
    await this.events.update(stream, house, (devices) => seeDevice({ userId, deviceKey }, devices));
  }
}
