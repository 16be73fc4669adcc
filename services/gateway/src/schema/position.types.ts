import { serviceNames, type ServiceName } from '@parley/contracts';
import { z } from 'zod';

/** Where each service's log stands: an event that a command appended, or a place in its feed. */
export const positionsSchema = z.partialRecord(z.enum(serviceNames), z.string().max(200));

export type Positions = Readonly<z.infer<typeof positionsSchema>>;

export const positionOf = (service: ServiceName, position: string): Positions => ({ [service]: position });

/** Which service a command or query belongs to: the first word of its name. */
export const serviceOf = ({ name }: { readonly name: string }): ServiceName | undefined =>
  serviceNames.find((service) => name.startsWith(`${service}.`));

export function encodePositions(value: unknown): string {
  return Buffer.from(JSON.stringify(positionsSchema.parse(value))).toString('base64url');
}

/** What a client holds, read back. A text that is none of ours is a position nobody knows. */
export function decodePositions(text: string): Positions | 'unknown' {
  try {
    const read = positionsSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? read.data : 'unknown';
  } catch {
    return 'unknown';
  }
}
