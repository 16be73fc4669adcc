import { BlockList, isIP, isIPv6 } from 'node:net';

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** What some networks hold; an address alone is a network of one. */
export class Networks {
  private readonly list = new BlockList();

  /** @param networks in CIDR or as addresses, of IPv4 and IPv6 */
  constructor(networks: readonly string[]) {
    for (const network of networks) {
      const [address = '', prefix] = network.split('/');
      if (prefix === undefined) this.list.addAddress(address, familyOf(address));
      else this.list.addSubnet(address, Number(prefix), familyOf(address));
    }
  }

  /** Whether an address lies in one of them. What is no address lies nowhere. */
  hold(address: string): boolean {
    return isIP(address) !== 0 && this.list.check(address, familyOf(address));
  }
}

/**
 * From where a connection really comes: what a trusted proxy says it got it from, and no further than to the first that
 * is not trusted.
 */
export function addressBehind(trusted: Networks, remote: string, forwarded: string | undefined): string {
  const said = (forwarded ?? '').split(',').map((part) => part.trim());
  const way = [remote, ...said.filter((part) => part !== '').toReversed()];
  const index = way.findIndex((address) => !trusted.hold(address));
  return way[index] ?? way.at(-1) ?? remote;
}
