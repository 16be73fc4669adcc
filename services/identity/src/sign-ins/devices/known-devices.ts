import { DeviceSeen, type EventOf } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type DeviceEvent = EventOf<typeof DeviceSeen>;

/** With what, and from which networks, a user has signed in so far, each as a key that says neither. */
export type KnownDevices = { readonly keys: readonly string[] };

/** Whoever has more has forgotten the first of them too. */
const MOST = 200;

export const initialKnownDevices: KnownDevices = { keys: [] };

export const evolve = ({ keys }: KnownDevices, { data }: DeviceEvent): KnownDevices => ({
  keys: [...keys, data.deviceKey].slice(-MOST),
});

export const knownDevicesStream = streamOf('identity.devices', { initial: initialKnownDevices, evolve });

export type Seen = { readonly userId: string; readonly deviceKey: string };

export const seeDevice = ({ userId, deviceKey }: Seen, { keys }: KnownDevices): readonly DeviceEvent[] =>
  keys.includes(deviceKey) ? [] : [DeviceSeen({ userId, deviceKey })];

/** Nobody is told of the first one, nor of one that shows the token it was given. */
export const isNews = (
  { deviceKey, hasToken }: { readonly deviceKey: string; readonly hasToken: boolean },
  { keys }: KnownDevices,
): boolean => !hasToken && keys.length > 0 && !keys.includes(deviceKey);
