// must report: nothing
export { SwitchOnHandler } from './clean.handler.js';
