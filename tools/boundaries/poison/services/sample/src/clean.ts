// must report: nothing
import { lampIsOn } from './lamp.errors.js';

export type Lamp = { readonly isOn: boolean; readonly since: string };
export type SwitchOn = { readonly now: string };

const rooms = ['hall', 'kitchen'] as const;

export function switchOn(command: SwitchOn, lamp: Lamp): readonly Lamp[] {
  if (lamp.isOn) throw lampIsOn(rooms.length);
  return [{ isOn: true, since: new Date(command.now).toISOString() }];
}
