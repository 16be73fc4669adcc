import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { sha1, xor } from '../crypto/bits.js';
import { type KeyAgreement, generator, keyAgreement, prime } from '../crypto/diffie-hellman.js';
import { decryptIge, encryptIge } from '../crypto/ige.js';
import { openRsaPad } from '../crypto/rsa-pad.js';
import { decode } from '../tl/decode.js';
import { encode } from '../tl/encode.js';
import { newestLayer } from '../tl/layers.js';
import { protocol } from '../tl/protocol-schema.js';
import type { TlObject } from '../tl/tl-object.js';
import { type Centre, milliseconds } from './centre.js';

const bytes = z.instanceof(Buffer);
const nonces = z.object({ nonce: bytes, serverNonce: bytes });
const innerData = nonces.extend({ newNonce: bytes });
const encryptedData = nonces.extend({ encryptedData: bytes });

/** Factors are found at once; a random 63-bit product would only slow clients down. */
const pq = Buffer.from('17ED48941A08F981', 'hex');

type Agreed = { readonly newNonce: Buffer; readonly agreement: KeyAgreement };

/** The key exchange of one connection. */
export class Handshake {
  readonly #serverNonce = randomBytes(16);
  #agreed: Agreed | undefined;

  constructor(
    private readonly centre: Centre,
    private readonly dcId: number,
  ) {}

  answer(request: TlObject): TlObject {
    switch (request._) {
      case 'req_pq':
      case 'req_pq_multi':
        return this.#resPq(request);
      case 'req_DH_params':
        return this.#serverParams(request);
      case 'set_client_DH_params':
        return this.#finish(request);
      default:
        throw new TypeError(`Not part of a key exchange: ${request._}`);
    }
  }

  #resPq(request: TlObject): TlObject {
    const { nonce } = z.object({ nonce: bytes }).parse(request);
    const fingerprints = [this.centre.rsa.fingerprint];
    return { _: 'resPQ', nonce, serverNonce: this.#serverNonce, pq, serverPublicKeyFingerprints: fingerprints };
  }

  #serverParams(request: TlObject): TlObject {
    const asked = encryptedData.parse(request);
    const data = openRsaPad(this.centre.rsa, asked.encryptedData);
    if (!data) throw new TypeError('Key exchange: RSA_PAD does not open');
    const { newNonce, ...inner } = innerData.parse(decode(protocol, data));
    if (!inner.nonce.equals(asked.nonce) || !inner.serverNonce.equals(this.#serverNonce)) {
      throw new TypeError('Key exchange: nonces differ');
    }
    const agreement = keyAgreement();
    this.#agreed = { newNonce, agreement };
    const answer = encode(protocol, {
      _: 'server_DH_inner_data',
      ...inner,
      g: generator,
      dhPrime: prime,
      gA: agreement.public,
      serverTime: Math.floor(milliseconds(this.centre) / 1000),
    });
    const { key, iv } = this.#temporaryAes(newNonce);
    return { _: 'server_DH_params_ok', ...inner, encryptedAnswer: encryptIge(withHash(answer), key, iv) };
  }

  #finish(request: TlObject): TlObject {
    const asked = encryptedData.parse(request);
    if (!this.#agreed) throw new TypeError('Key exchange: out of order');
    const { newNonce, agreement } = this.#agreed;
    const { key: aesKey, iv } = this.#temporaryAes(newNonce);
    const inner = decode(protocol, decryptIge(asked.encryptedData, aesKey, iv).subarray(20));
    const { gB } = z.object({ gB: bytes }).parse(inner);
    const key = agreement.secretWith(gB);
    const salt = xor(newNonce.subarray(0, 8), this.#serverNonce.subarray(0, 8)).readBigInt64LE();
    const createdAt = Math.floor(milliseconds(this.centre) / 1000);
    this.centre.keys.add({ key, dcId: this.dcId, salt, layer: newestLayer().layer, createdAt });
    const newNonceHash1 = sha1(newNonce, Buffer.from([1]), sha1(key).subarray(0, 8)).subarray(4);
    return { _: 'dh_gen_ok', nonce: asked.nonce, serverNonce: asked.serverNonce, newNonceHash1 };
  }

  #temporaryAes(newNonce: Buffer) {
    const a = sha1(newNonce, this.#serverNonce);
    const b = sha1(this.#serverNonce, newNonce);
    const c = sha1(newNonce, newNonce);
    return {
      key: Buffer.concat([a, b.subarray(0, 12)]),
      iv: Buffer.concat([b.subarray(12), c, newNonce.subarray(0, 4)]),
    };
  }
}

/** `SHA1(data) ‖ data`, padded to whole blocks. */
function withHash(data: Buffer): Buffer {
  const bare = Buffer.concat([sha1(data), data]);
  return Buffer.concat([bare, randomBytes((16 - (bare.length % 16)) % 16)]);
}
