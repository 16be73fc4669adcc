import { defineJobTimer } from '../../jobs/run-job/job-due.timer.js';

export const exportDue = defineJobTimer('crm.record-export-due');
