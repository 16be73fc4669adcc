import { CountWorkInCrm } from '@parley/contracts';
import { goesOver, handOverOf } from '@parley/platform';
import { Module } from '@nestjs/common';

import { contactStream } from '../contacts/contact.js';
import { dealStream } from '../deals/deal.js';
import { leadStream } from '../leads/lead.js';
import { taskStream } from '../tasks/task.js';
import {
  handContactOver,
  handDealOver,
  handLeadOver,
  handTaskOver,
  leaveContact,
  leaveDeal,
  leaveLead,
} from './hand-over.js';

const deals = goesOver({
  ...{ table: 'crm.deal', id: 'deal_id', isOpen: 'is_open' },
  ...{ stream: dealStream, decide: handDealOver, leave: leaveDeal },
});
const contacts = goesOver({
  ...{ table: 'crm.contact', id: 'contact_id' },
  ...{ stream: contactStream, decide: handContactOver, leave: leaveContact },
});

const leads = goesOver({
  ...{ table: 'crm.lead', id: 'lead_id', isOpen: `status = 'new'` },
  ...{ stream: leadStream, decide: handLeadOver, leave: leaveLead },
});

const tasks = goesOver({
  ...{ table: 'crm.task', id: 'task_id', isOpen: 'done_at is null and deleted_at is null' },
  ...{ stream: taskStream, decide: handTaskOver },
});

@Module({
  providers: handOverOf('crm', CountWorkInCrm, {
    dealCount: deals,
    contactCount: contacts,
    leadCount: leads,
    taskCount: tasks,
  }),
})
export class HandOverModule {}
