import type { TlObject } from '../tl/tl-object.js';
import { type Call, open, signedIn } from './method.js';

const limits = {
  chatSizeMax: 200,
  megagroupSizeMax: 200_000,
  forwardedCountMax: 100,
  onlineUpdatePeriodMs: 210_000,
  offlineBlurTimeoutMs: 5000,
  offlineIdleTimeoutMs: 30_000,
  onlineCloudTimeoutMs: 300_000,
  notifyCloudDelayMs: 30_000,
  notifyDefaultDelayMs: 1500,
  pushChatPeriodMs: 60_000,
  pushChatLimit: 2,
  editTimeLimit: 172_800,
  revokeTimeLimit: 2_147_483_647,
  revokePmTimeLimit: 2_147_483_647,
  ratingEDecay: 2_419_200,
  stickersRecentLimit: 200,
  channelsReadMediaPeriod: 604_800,
  callReceiveTimeoutMs: 20_000,
  callRingTimeoutMs: 90_000,
  callConnectTimeoutMs: 30_000,
  callPacketTimeoutMs: 10_000,
  captionLengthMax: 1024,
  messageLengthMax: 4096,
  webfileDcId: 4,
};

const getConfig = open('help.getConfig', {}, (_, call): TlObject => {
  const date = call.world.seconds;
  return {
    _: 'config',
    ...limits,
    date,
    expires: date + 3600,
    testMode: false,
    thisDc: call.key.dcId,
    dcOptions: dcOptions(call),
    dcTxtDomainName: '',
    meUrlPrefix: 'https://t.me/',
  };
});

/** Each data centre under an address of its own: clients tell them apart by it. */
function dcOptions({ centre }: Call): readonly TlObject[] {
  return Object.entries(centre.addresses).map(([id, port]) => {
    const ipAddress = centre.advertise ?? `127.0.1.${id}`;
    // Clients keep this port in their session, some as a signed 16-bit number; by the address they find the real one.
    return { _: 'dcOption', id: Number(id), ipAddress, port: centre.advertise === undefined ? 443 : port };
  });
}

const getNearestDc = open('help.getNearestDc', {}, (_, { key: { dcId } }) => {
  return { _: 'nearestDc', country: 'DE', thisDc: dcId, nearestDc: dcId };
});

const getAppConfig = open('help.getAppConfig', {}, () => {
  return { _: 'help.appConfig', hash: 1, config: { _: 'jsonObject', value: [] } };
});

const updateStatus = signedIn('account.updateStatus', {}, () => true);

export const configMethods = [getConfig, getNearestDc, getAppConfig, updateStatus];
