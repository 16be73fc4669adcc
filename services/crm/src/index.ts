export { crmService } from './crm.module.js';
