// What takes long to load, in one place, so that a start can begin other things meanwhile.
export { createDataCentre, DemoWorld } from '@parley/datacentre';

export { PublicApi } from '../client/public-api.js';
export { connectSeller } from '../demo/connect-seller.js';
export { openDemoDoor } from '../demo/demo-door.js';
export { openDatabase } from './database.js';
export { drafterOf } from './environment.js';
export { Installation } from './installation.js';
export { newSecrets, secretsSchema } from './secrets.js';
