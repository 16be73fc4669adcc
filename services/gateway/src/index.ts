export { kindAbout } from './activity/subject-of.js';
export { GatewayProcessSettings } from './gateway-process.settings.js';
export { gatewayService } from './gateway-service.module.js';
export { type GatewayParts } from './gateway.module.js';
export * from './live/feed-waits.port.js';
export * from './serving/access-tokens.port.js';
export * from './serving/faults.port.js';
export * from './serving/gateway-settings.types.js';
export * from './start-gateway.main.js';
