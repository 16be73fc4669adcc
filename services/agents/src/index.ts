export { agentsService } from './agents.module.js';
