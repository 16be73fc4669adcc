import { CountWorkInCrm } from '@parley/contracts';
import { goesOver, handOverOf } from '@parley/platform';
import { Module } from '@nestjs/common';

import { contactStream } from '../contacts/contact.js';
import { dealStream } from '../deals/deal.js';
import { handContactOver, handDealOver, leaveContact, leaveDeal } from './hand-over.js';

const deals = goesOver({
  ...{ table: 'crm.deal', id: 'deal_id', isOpen: 'is_open' },
  ...{ stream: dealStream, decide: handDealOver, leave: leaveDeal },
});
const contacts = goesOver({
  ...{ table: 'crm.contact', id: 'contact_id' },
  ...{ stream: contactStream, decide: handContactOver, leave: leaveContact },
});

@Module({ providers: handOverOf('crm', CountWorkInCrm, { dealCount: deals, contactCount: contacts }) })
export class HandOverModule {}
