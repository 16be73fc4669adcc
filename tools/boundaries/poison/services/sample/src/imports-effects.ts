// must report: no-restricted-imports
import { SwitchOnHandler } from './clean.handler.js';

export const handler = SwitchOnHandler;
