import bigInt from 'big-integer';
import { Api } from 'teleproto';

import type { TelegramAddress } from '../telegram.port.js';

const hashOf = ({ accessHash }: TelegramAddress) => bigInt(accessHash ?? '0');

export function inputPeer(address: TelegramAddress) {
  const id = bigInt(address.id);
  switch (address.kind) {
    case 'user':
      return new Api.InputPeerUser({ userId: id, accessHash: hashOf(address) });
    case 'chat':
      return new Api.InputPeerChat({ chatId: id });
    case 'channel':
      return new Api.InputPeerChannel({ channelId: id, accessHash: hashOf(address) });
  }
}

export const inputChannel = (address: TelegramAddress) =>
  new Api.InputChannel({ channelId: bigInt(address.id), accessHash: hashOf(address) });
