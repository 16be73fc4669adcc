import { isIP } from 'node:net';

import { PromisedNetSockets } from 'teleproto/extensions/index.js';
import type { SocketFactory } from 'teleproto/extensions/SocketInterface.js';

import { TelegramRefusal } from '../telegram-refusal.js';

export type Address = { readonly host: string; readonly port: number };

/** Where a connection to what Telegram calls an address really goes; null: nowhere. */
export type Route = (address: Address) => Address | null;

const isLoopback = (host: string) => host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The demo's data centre is this machine, whatever an answer of the server names. */
export const loopbackOnly =
  (dataCentres: Readonly<Record<string, Address>>): Route =>
  ({ host }) => {
    const address = dataCentres[host];
    return address && isLoopback(address.host) ? address : null;
  };

/** Telegram is never on this machine: an address that says so is a trick or a mistake. */
export const awayFromLoopback: Route = (address) =>
  isIP(address.host) === 0 || isLoopback(address.host) || address.host.startsWith('0.') ? null : address;

/** The only class that opens connections for the library. */
export const socketsOn = (route: Route): SocketFactory =>
  class RoutedSocket extends PromisedNetSockets {
    override async connect(port: number, host: string) {
      const address = route({ host, port });
      if (!address) throw new TelegramRefusal('not-connected', 'ADDRESS_NOT_ALLOWED');
      return super.connect(address.port, address.host);
    }
  };
