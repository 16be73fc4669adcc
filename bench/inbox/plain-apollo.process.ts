import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { z } from 'zod';

import { PlainRecords } from './plain-records.js';
import { resolvers, typeDefs } from './plain-schema.js';
import { PlainTransactions, poolAs } from './plain-transactions.js';

/** The reference: Apollo Server with graphql-js, a DataLoader per relation and SQL by hand, in one process. */
const { database, tenantId } = z
  .object({ database: z.string(), tenantId: z.uuid() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const pools = { messaging: poolAs('messaging', database), crm: poolAs('crm', database) };

const server = new ApolloServer<PlainRecords>({
  typeDefs,
  resolvers,
  plugins: [
    {
      requestDidStart: () =>
        Promise.resolve({
          willSendResponse: ({ contextValue }) => contextValue.transactions.end(),
        }),
    },
  ],
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve(new PlainRecords(new PlainTransactions(pools, tenantId))),
});
// Whoever ends the bench ends the reference.
process.once('disconnect', () => process.exit());
process.send?.({ url });
