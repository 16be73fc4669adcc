import { CompanyTimeline, ContactTimeline, DealTimeline, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { RecordTimeline } from './record-timeline.adapter.js';

@Answers(ContactTimeline)
export class ContactTimelineQuery implements Answerer<typeof ContactTimeline> {
  constructor(private readonly timeline: RecordTimeline) {}

  answer(input: InputOf<typeof ContactTimeline>, actor: Actor, reach: Reach) {
    return this.timeline.of({ type: 'contact', input, actor, reach });
  }
}

@Answers(CompanyTimeline)
export class CompanyTimelineQuery implements Answerer<typeof CompanyTimeline> {
  constructor(private readonly timeline: RecordTimeline) {}

  answer(input: InputOf<typeof CompanyTimeline>, actor: Actor, reach: Reach) {
    return this.timeline.of({ type: 'company', input, actor, reach });
  }
}

@Answers(DealTimeline)
export class DealTimelineQuery implements Answerer<typeof DealTimeline> {
  constructor(private readonly timeline: RecordTimeline) {}

  answer(input: InputOf<typeof DealTimeline>, actor: Actor, reach: Reach) {
    return this.timeline.of({ type: 'deal', input, actor, reach });
  }
}
