// must report: @typescript-eslint/consistent-type-imports
import { Lamp } from './clean.js';

export const isOn = (lamp: Lamp): boolean => lamp.isOn;
