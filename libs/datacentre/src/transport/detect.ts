import { abridged } from './abridged.js';
import type { Framing } from './framing.js';
import { full } from './full.js';
import { intermediate, paddedIntermediate } from './intermediate.js';
import { obfuscated, obfuscatedHeader } from './obfuscated.js';

type Detected = { readonly framing: Framing; readonly skip: number };

const tags: ReadonlyMap<number, () => Framing> = new Map([
  [0xeeeeeeee, intermediate],
  [0xdddddddd, paddedIntermediate],
]);

/** A framing that finds out from the first bytes which one the client speaks. */
export function detecting(onViolation: (what: string) => void): Framing {
  let chosen: Framing | undefined;
  let pending: Buffer = Buffer.alloc(0);
  const read = (chunk: Buffer): readonly Buffer[] => {
    if (chosen) return chosen.read(chunk);
    pending = Buffer.concat([pending, chunk]);
    const detected = detect(pending, onViolation);
    if (!detected) return [];
    chosen = detected.framing;
    return chosen.read(pending.subarray(detected.skip));
  };
  const write = (packet: Buffer): Buffer => {
    if (!chosen) throw new Error('Nothing is written before the client spoke');
    return chosen.write(packet);
  };
  return { read, write };
}

function detect(bytes: Buffer, onViolation: (what: string) => void): Detected | null {
  if (bytes[0] === 0xef) return { framing: abridged(), skip: 1 };
  if (bytes.length < 8) return null;
  const tagged = tags.get(bytes.readUInt32LE(0));
  if (tagged) return { framing: tagged(), skip: 4 };
  // The counter of the full framing starts at zero; an obfuscated header never has zeros there.
  if (bytes.readUInt32LE(4) === 0) return { framing: full(onViolation), skip: 0 };
  return bytes.length < obfuscatedHeader ? null : hidden(bytes.subarray(0, obfuscatedHeader), onViolation);
}

function hidden(header: Buffer, onViolation: (what: string) => void): Detected {
  const framing = obfuscated(header);
  if (!framing) onViolation('obfuscated: unknown framing inside');
  return { framing: framing ?? abridged(), skip: obfuscatedHeader };
}
