export { outreachService } from './outreach.module.js';
