import { z } from 'zod';

import { sha1 } from '../crypto/bits.js';
import { unsealV1 } from '../crypto/message-key.js';
import { badRequest } from '../rpc-error.js';
import { decode } from '../tl/decode.js';
import { protocol } from '../tl/protocol-schema.js';
import { type Call, open } from './method.js';

const bindingHead = 32;

const inner = z.object({
  nonce: z.bigint(),
  tempAuthKeyId: z.bigint(),
  permAuthKeyId: z.bigint(),
  tempSessionId: z.bigint(),
  expiresAt: z.number(),
});

const asked = {
  permAuthKeyId: z.bigint(),
  nonce: z.bigint(),
  expiresAt: z.number(),
  encryptedMessage: z.instanceof(Buffer),
};

/** Binds this session's key to a permanent one; the encrypted message proves that the client holds both. */
const bindTempAuthKey = open('auth.bindTempAuthKey', asked, (input, call) => {
  const permanent = call.centre.keys.get(input.permAuthKeyId);
  if (!permanent) throw badRequest('ENCRYPTED_MESSAGE_INVALID');
  const plain = unsealV1(permanent.key, input.encryptedMessage.subarray(8));
  const binding = inner.safeParse(readBinding(plain, input.encryptedMessage.subarray(8, 24)));
  if (!binding.success || !fits(binding.data, input, call)) throw badRequest('ENCRYPTED_MESSAGE_INVALID');
  call.session.key.boundTo = permanent.id;
  call.centre.keys.save();
  return true;
});

/** `random ‖ message id ‖ seqno ‖ length ‖ body`, under the hash of just that much. */
function readBinding(plain: Buffer, msgKey: Buffer): unknown {
  const end = bindingHead + plain.readUInt32LE(28);
  if (!sha1(plain.subarray(0, end)).subarray(4).equals(msgKey)) return null;
  return decode(protocol, plain.subarray(bindingHead, end));
}

type Bound = Pick<z.infer<typeof inner>, 'nonce' | 'permAuthKeyId' | 'expiresAt'>;

function fits(binding: z.infer<typeof inner>, claimed: Bound, { session }: Call): boolean {
  return (
    binding.nonce === claimed.nonce &&
    binding.expiresAt === claimed.expiresAt &&
    binding.permAuthKeyId === claimed.permAuthKeyId &&
    binding.tempAuthKeyId === session.key.id &&
    binding.tempSessionId === session.id
  );
}

export const temporaryKeyMethods = [bindTempAuthKey, open('auth.dropTempAuthKeys', {}, () => true)];
