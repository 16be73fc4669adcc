import type { ApolloServerPlugin } from '@apollo/server';

import type { RequestContext } from '../serving/request-context.types.js';
import type { Refusals } from './refusals.adapter.js';

/** Every refusal for want of a permission is told, by the field that was asked for. */
export const refused = (refusals: Refusals): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        for (const error of errors) refusals.report(contextValue, String(error.path?.[0] ?? ''), error);
        return Promise.resolve();
      },
    }),
});
