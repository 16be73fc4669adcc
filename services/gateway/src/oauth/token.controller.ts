import { createHash } from 'node:crypto';

import { ExchangeCode, type ProgramTokens, RefreshProgram, RevokeProgram } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { OAUTH_MARKS, readPlacedSecret, readRefreshToken } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { type Parameters, textOf } from './authorization-request.js';
import { CheckedPrograms } from './checked-programs.adapter.js';
import { grantTypeUnsupported, oauthRequestInvalid, resourceUnknown } from './oauth.errors.js';
import { OAuthParts } from './oauth-parts.adapter.js';
import { formOf, type ShownProgram, shownProgram } from './shown-program.guard.js';
import { type OAuthAnswer, refusalAnswer, tokensAnswer } from './token-answers.js';

type Visit = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly issuer: string };
type Asking = { readonly program: ShownProgram; readonly form: Parameters; readonly issuer: string };

/** Programs in a browser exchange their code from there: what they show is no browser’s own credential. */
const headers = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};
const verifier = /^[\w.~-]{43,128}$/;

/** Where programs exchange codes and refresh tokens, and give back what they no longer need. */
@Injectable()
export class TokenDoor {
  constructor(
    private readonly parts: OAuthParts,
    private readonly checked: CheckedPrograms,
  ) {}

  give(visit: Visit): Promise<FastifyReply> {
    return this.answered(visit, async (asking) => {
      const { form, issuer } = asking;
      const resource = textOf(form, 'resource');
      if (resource !== undefined && resource !== issuer && resource !== `${issuer}/`) throw resourceUnknown();
      return tokensAnswer(await this.tokens(asking));
    });
  }

  /** RFC 7009: whatever is none of its own is as good as revoked. */
  revoke(visit: Visit): Promise<FastifyReply> {
    return this.answered(visit, async ({ program, form }) => {
      const { id: oauthClientId, organizationId, secretHash } = program;
      const shown = await this.grantIn(textOf(form, 'token') ?? '');
      const isOwn = shown?.organizationId === organizationId;
      const named = isOwn ? { programId: shown.programId, familyHash: shown.familyHash } : { programId: oauthClientId };
      const input = { oauthClientId, secretHash, ...named };
      await this.parts.ways.commands.send(RevokeProgram, input, this.parts.callIn(organizationId));
      return { status: 200, body: {} };
    });
  }

  private tokens({ program, form }: Asking): Promise<ProgramTokens> {
    switch (textOf(form, 'grant_type')) {
      case undefined:
        throw oauthRequestInvalid();
      case 'authorization_code':
        return this.exchanged(program, form);
      case 'refresh_token':
        return this.refreshed(program, form);
      default:
        throw grantTypeUnsupported();
    }
  }

  private exchanged({ id: oauthClientId, organizationId, secretHash }: ShownProgram, form: Parameters) {
    const [code, shown] = [textOf(form, 'code'), textOf(form, 'code_verifier')];
    if (code === undefined || shown === undefined || !verifier.test(shown)) throw oauthRequestInvalid();
    const read = readPlacedSecret(OAUTH_MARKS.code, code);
    const isHere = read?.organizationId === organizationId;
    const input = {
      ...{ oauthClientId, secretHash, redirectUri: textOf(form, 'redirect_uri') },
      codeChallenge: createHash('sha256').update(shown).digest('base64url'),
      programId: isHere ? read.id : oauthClientId,
      codeHash: isHere ? read.hash : NO_HASH,
    };
    return this.parts.ways.commands.send(ExchangeCode, input, this.parts.callIn(organizationId));
  }

  private refreshed({ id: oauthClientId, organizationId, secretHash }: ShownProgram, form: Parameters) {
    const refreshToken = textOf(form, 'refresh_token');
    if (refreshToken === undefined || refreshToken.length > 500) throw oauthRequestInvalid();
    const scopes = textOf(form, 'scope')?.split(' ').filter(Boolean);
    const input = { oauthClientId, secretHash, refreshToken, scopes };
    return this.parts.ways.commands.send(RefreshProgram, input, this.parts.callIn(organizationId));
  }

  /** What a token belongs to; nothing where it never was one. */
  private async grantIn(token: string) {
    const refresh = readRefreshToken(token);
    if (refresh)
      return { programId: refresh.id, organizationId: refresh.organizationId, familyHash: refresh.familyHash };
    if (!token.startsWith(OAUTH_MARKS.accessToken)) return undefined;
    try {
      const { programId, client } = await this.checked.shown(token);
      return { programId, organizationId: client.organizationId, familyHash: undefined };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return undefined;
      throw error;
    }
  }

  private async answered({ request, reply, issuer }: Visit, answer: (asking: Asking) => Promise<OAuthAnswer>) {
    try {
      await this.parts.pay(request.ip);
      const form = formOf(request);
      return await said(reply, await answer({ form, issuer, program: shownProgram(request, form) }));
    } catch (error) {
      if (error instanceof DomainError) return await said(reply, refusalAnswer(error));
      this.parts.faults.write(this.parts.door.newCorrelationId(), error);
      return await said(reply, { status: 500, body: { error: 'server_error' } });
    }
  }
}

/** The hash of nothing that anybody could show. */
const NO_HASH = '0'.repeat(64);

function said(reply: FastifyReply, { status, body }: OAuthAnswer): FastifyReply {
  if (status === 401) void reply.header('www-authenticate', 'Basic realm="Parley"');
  return reply.status(status).headers(headers).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
