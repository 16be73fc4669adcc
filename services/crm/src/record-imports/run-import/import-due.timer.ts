import { defineJobTimer } from '../../jobs/run-job/job-due.timer.js';

export const importDue = defineJobTimer('crm.record-import-due');
