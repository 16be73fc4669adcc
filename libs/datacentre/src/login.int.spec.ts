import { Api } from 'teleproto';
import { computeCheck } from 'teleproto/Password.js';

import type { StringSession } from 'teleproto/sessions/index.js';
import { describe, expect, it } from 'vitest';

import { collect, signInByPhone } from './spec-support/teleproto.js';
import { sellerPhone, useStage } from './spec-support/use-centre.js';
import { userPeer } from './world/peer.js';
import { serviceAccountId } from './world/user.js';

const ask = () => new Api.auth.ExportLoginToken({ apiId: 1, apiHash: 'hash', exceptIds: [] });

describe('logging in', { timeout: 20_000 }, () => {
  const stage = useStage([2, 4]);

  it('takes phone and code, which the service account writes too', async () => {
    const client = await stage().client();
    await signInByPhone(client, stage().centre, { phone: `+${sellerPhone}` });
    expect((await client.getMe()).firstName).toBe('Seller');
    const [code] = stage().centre.world.history(stage().seller.id, userPeer(serviceAccountId));
    expect(code?.message.text).toContain(stage().centre.loginCodeFor(sellerPhone));
  });

  it('refuses a wrong code', async () => {
    const client = await stage().client();
    const sent = await client.invoke(
      new Api.auth.SendCode({
        phoneNumber: sellerPhone,
        apiId: 1,
        apiHash: 'hash',
        settings: new Api.CodeSettings({}),
      }),
    );
    const { phoneCodeHash } = sent as Api.auth.SentCode;
    const wrong = new Api.auth.SignIn({ phoneNumber: sellerPhone, phoneCodeHash, phoneCode: '0' });
    await expect(client.invoke(wrong)).rejects.toMatchObject({ errorMessage: 'PHONE_CODE_INVALID' });
  });

  it('asks for the cloud password, and knows a wrong one', async () => {
    stage().centre.world.setPassword(stage().seller.id, { password: 'correct horse', hint: 'a horse' });
    const client = await stage().client();
    const tried = ['wrong', 'correct horse'];
    const hints: unknown[] = [];
    await client.signInUser(
      { apiId: 1, apiHash: 'hash' },
      {
        phoneNumber: sellerPhone,
        phoneCode: () => Promise.resolve(stage().centre.loginCodeFor(sellerPhone) ?? ''),
        password: (hint) => Promise.resolve((hints.push(hint), tried.shift() ?? '')),
        onError: () => Promise.resolve(false),
      },
    );
    expect((await client.getMe()).firstName).toBe('Seller');
    expect(hints).toEqual(['a horse', 'a horse']);
  });

  it('lets nobody in who has no password to an old challenge', async () => {
    stage().centre.world.setPassword(stage().seller.id, { password: 'correct horse' });
    const client = await stage().client();
    await signInByPhone(client, stage().centre, { phone: sellerPhone, password: 'wrong' }).catch(() => undefined);
    const old = await client.invoke(new Api.account.GetPassword());
    await client.invoke(new Api.account.GetPassword());
    const password = await computeCheck(old, 'correct horse');
    await expect(client.invoke(new Api.auth.CheckPassword({ password }))).rejects.toMatchObject({
      errorMessage: 'SRP_ID_INVALID',
    });
  });

  it('takes a QR code that a phone accepts', async () => {
    const client = await stage().client();
    const updates = collect(client, Api.UpdateLoginToken);
    const { token } = (await client.invoke(ask())) as Api.auth.LoginToken;
    stage().centre.acceptLoginToken(`tg://login?token=${token.toString('base64url')}`, stage().seller.id);
    await expect.poll(() => updates).toHaveLength(1);
    expect(await client.invoke(ask())).toBeInstanceOf(Api.auth.LoginTokenSuccess);
    expect((await client.getMe()).firstName).toBe('Seller');
  });

  it('lets a QR code run out', async () => {
    stage().centre.faults.loginTokenTtl = -1;
    const client = await stage().client();
    const { token } = (await client.invoke(ask())) as Api.auth.LoginToken;
    expect(() => stage().centre.acceptLoginToken(token, stage().seller.id)).toThrow('AUTH_TOKEN_EXPIRED');
  });

  it('asks for the password after a QR code too', async () => {
    stage().centre.world.setPassword(stage().seller.id, { password: 'correct horse' });
    const client = await stage().client();
    const { token } = (await client.invoke(ask())) as Api.auth.LoginToken;
    stage().centre.acceptLoginToken(token, stage().seller.id);
    await expect(client.invoke(ask())).rejects.toMatchObject({ errorMessage: 'SESSION_PASSWORD_NEEDED' });
    const password = await computeCheck(await client.invoke(new Api.account.GetPassword()), 'correct horse');
    await client.invoke(new Api.auth.CheckPassword({ password }));
    expect((await client.getMe()).firstName).toBe('Seller');
  });

  it('sends a QR login to the data centre where the account lives', async () => {
    const far = stage().centre.world.addUser({ firstName: 'Far', homeDc: 4 });
    const client = await stage().client();
    const { token } = (await client.invoke(ask())) as Api.auth.LoginToken;
    stage().centre.acceptLoginToken(token, far.id);
    const moved = (await client.invoke(ask())) as Api.auth.LoginTokenMigrateTo;
    expect(moved.dcId).toBe(4);
    await client._switchDC(moved.dcId);
    const done = await client.invoke(new Api.auth.ImportLoginToken({ token: moved.token }));
    expect(done).toBeInstanceOf(Api.auth.LoginTokenSuccess);
    expect((await client.getMe()).firstName).toBe('Far');
  });

  it('sends a phone login to the data centre where the account lives', async () => {
    stage().centre.world.addUser({ firstName: 'Far', homeDc: 4, phone: '79990000002' });
    const client = await stage().client();
    await signInByPhone(client, stage().centre, { phone: '79990000002' });
    expect((await client.getMe()).firstName).toBe('Far');
    expect(client.session.dcId).toBe(4);
  });

  it('remembers who is signed in, until they log out', async () => {
    const first = await stage().sellerClient();
    const session = (first.session as StringSession).save();
    const second = await stage().client({ session });
    expect((await second.getMe()).firstName).toBe('Seller');
    await second.invoke(new Api.auth.LogOut());
    const gone = { code: 401, errorMessage: 'AUTH_KEY_UNREGISTERED' };
    await expect(first.invoke(new Api.updates.GetState())).rejects.toMatchObject(gone);
  });

  it('signs out everywhere, as another device can', async () => {
    const client = await stage().sellerClient();
    stage().centre.faults.signOutEverywhere(stage().seller.id);
    const gone = { errorMessage: 'AUTH_KEY_UNREGISTERED' };
    await expect(client.invoke(new Api.updates.GetState())).rejects.toMatchObject(gone);
  });
});
