export { connectorProviders } from './connector-providers.module.js';
export { messagingService } from './messaging.module.js';
export { MessagingSettings } from './messaging.settings.js';
