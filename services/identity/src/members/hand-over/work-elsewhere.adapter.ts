import { CountWorkInCrm, CountWorkInMessaging, CountWorkInOutreach, type OpenWork } from '@parley/contracts';
import { Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

/** What the other services count of it. */
export type WorkElsewhere = Omit<OpenWork, 'agentCount'>;

/** Asks the services that own the records, in identity's own name. */
@Injectable()
export class OtherServicesWork {
  constructor(private readonly queries: Queries) {}

  /** In the order asked. */
  async of(tenantId: string, principalIds: readonly string[]): Promise<readonly WorkElsewhere[]> {
    const call = { actor: { tenantId, principal: { kind: 'system', id: 'identity' } } } as const;
    const input = { principalIds: [...principalIds] };
    const [crm, messaging, outreach] = await Promise.all([
      this.queries.ask(CountWorkInCrm, input, call),
      this.queries.ask(CountWorkInMessaging, input, call),
      this.queries.ask(CountWorkInOutreach, input, call),
    ]);
    return principalIds.map((_, index) => ({
      ...{
        dealCount: 0,
        contactCount: 0,
        leadCount: 0,
        taskCount: 0,
        chatCount: 0,
        channelAccountCount: 0,
        followUpCount: 0,
      },
      ...crm.items[index],
      ...messaging.items[index],
      ...outreach.items[index],
    }));
  }
}
