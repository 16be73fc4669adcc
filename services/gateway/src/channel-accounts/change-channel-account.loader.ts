import { changing } from '../serving/changing.loader.js';
import { channelAccountOf } from './channel-account.types.js';

/** Sends a command about a connected account, and answers with the account as it is then. */
export const change = changing(async (id, context) => {
  const views = await context.readBack(context.records.channelAccounts());
  const view = views?.find((one) => one.id === id);
  return { channelAccount: view ? channelAccountOf(view) : null };
});
