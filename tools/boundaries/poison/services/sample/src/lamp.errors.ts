// must report: nothing
import { DomainError } from '@parley/kernel';

/** The lamp is on already. @remedy Switch it off first. */
export const lampIsOn = (rooms: number) => new DomainError('conflict', 'sample.lamp.on', { rooms });
