export * from './consumers/consumer.js';
export * from './keys/derived-id.js';
export * from './keys/keyring.port.js';
export * from './read-models/read-model.js';
export * from './store/event-store.port.js';
