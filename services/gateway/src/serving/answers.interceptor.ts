import type { ApolloServerPlugin } from '@apollo/server';

import { isFault } from '../errors/graphql-errors.types.js';
import { toldCost } from '../limits/told-cost.js';
import type { Faults } from './faults.port.js';
import type { RequestContext } from './request-context.types.js';

/** Around every answer: the correlation id in each error, `replayed` where it is, what it cost where that was asked, and faults in the log alone. */
export const answers = (faults: Faults): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        const { correlationId, authenticated } = contextValue;
        for (const error of errors) if (isFault(error)) faults.write(correlationId, error, authenticated?.call.actor);
        return Promise.resolve();
      },
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { singleResult } = response.body;
        for (const { extensions } of singleResult.errors ?? [])
          if (extensions) extensions['correlationId'] = contextValue.correlationId;
        const { replays, bill } = contextValue;
        if (replays.any) singleResult.extensions = { ...singleResult.extensions, replayed: true };
        if (bill) singleResult.extensions = { ...singleResult.extensions, cost: toldCost(bill, singleResult.data) };
        return Promise.resolve();
      },
    }),
});
