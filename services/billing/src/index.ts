export { billingService } from './billing.module.js';
export { planStream } from './plans/plan.js';
export { setPlan } from './plans/set-plan/set-plan.js';
