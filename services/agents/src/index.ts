export { agentsService } from './agents.module.js';
export { AgentsSettings } from './agents.settings.js';
