import type { MessagingSettings } from '../../messaging.settings.js';
import { keysOfTelegram } from './server-trust.adapter.js';
import { awayFromLoopback, loopbackOnly } from './socket.adapter.js';
import type { TelegramNetwork } from './telegram-client.adapter.js';

const loopback = '127.0.0.1';

/** What the local data centre calls itself; the library won't take a port, so each has a host of its own. */
const nameOf = (dataCentreId: string) => `127.0.1.${dataCentreId}`;

const PORT_IN_NAME = 443;

/** Whom a process trusts and where it may connect to, by its side alone. */
export function networkOf(settings: MessagingSettings, appVersion: string): TelegramNetwork {
  if (settings.telegramSide === 'live')
    return { side: 'live', keys: keysOfTelegram(), route: awayFromLoopback, appVersion };

  const { localDataCentre } = settings;
  if (!localDataCentre)
    throw new Error('The demo side needs the local data centre: set PARLEY_MESSAGING_LOCAL_DATA_CENTRE');
  const addresses = Object.entries(localDataCentre.addresses);
  const [first] = addresses;
  return {
    side: 'demo',
    keys: [localDataCentre.trust],
    route: loopbackOnly(Object.fromEntries(addresses.map(([id, port]) => [nameOf(id), { host: loopback, port }]))),
    ...(first && {
      start: { dataCentreId: Number(first[0]), address: { host: nameOf(first[0]), port: PORT_IN_NAME } },
    }),
    appVersion,
  };
}
