// must report: nothing
import { DomainError } from '@parley/kernel';

export type Lamp = { readonly isOn: boolean; readonly since: string };
export type SwitchOn = { readonly now: string };

const rooms = ['hall', 'kitchen'] as const;

export function switchOn(command: SwitchOn, lamp: Lamp): readonly Lamp[] {
  if (lamp.isOn) throw new DomainError('conflict', 'sample.lamp.on', { rooms: rooms.length });
  return [{ isOn: true, since: new Date(command.now).toISOString() }];
}
