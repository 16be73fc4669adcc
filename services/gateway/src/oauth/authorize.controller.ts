import { createHash } from 'node:crypto';

import { ApproveProgramByPassword, DescribeOAuthClient } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { readClientId } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { renderRefusal } from '../errors/rendered-error.js';
import { fromOf } from '../serving/http-door.guard.js';
import {
  answeredAt,
  type AskingProgram,
  type AuthorizationRequest,
  authorizationOf,
  parameterNames,
  type Parameters,
  textOf,
} from './authorization-request.js';
import { consentPage, consentStyle, formTargetOf, unknownPage } from './consent-page.js';
import { type ConsentLanguage, type ConsentProblem, languageOf } from './consent-texts.js';
import { OAuthParts } from './oauth-parts.adapter.js';

const styleHash = createHash('sha256').update(consentStyle).digest('base64');

const headersOf = (formTarget: string) => ({
  'content-security-policy': [
    `default-src 'none'`,
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self' ${formTarget}`.trim(),
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; '),
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

const fields = z.record(z.string(), z.unknown());

type Visit = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly issuer: string };

/** A visit of which it is known which program asks, and where the answer goes. */
type Known = Visit & {
  readonly parameters: Parameters;
  readonly language: ConsentLanguage;
  readonly program: AskingProgram;
  readonly redirectUri: string;
};

type Asked = Known & { readonly asked: AuthorizationRequest };

const problems: Readonly<Record<string, ConsentProblem>> = {
  'identity.sign-in.second-factor-needed': 'codeNeeded',
  'identity.sign-in.second-factor-wrong': 'codeWrong',
  'identity.sign-in.too-many-attempts': 'tooMany',
};

/** The page that asks a user whether a program may act in their name. No cookie is set or read: each yes is proved anew. */
@Injectable()
export class ConsentDoor {
  constructor(private readonly parts: OAuthParts) {}

  /** Shows what is asked. */
  async show(visit: Visit): Promise<FastifyReply> {
    const known = await this.known(visit, visit.request.query);
    if (!known) return unknown(visit);
    const asked = authorizationOf(known.parameters, known);
    return 'error' in asked ? refused(known, asked.error, 302) : page({ ...known, asked });
  }

  /** Takes the answer. */
  async decide(visit: Visit): Promise<FastifyReply> {
    const known = isFromPage(visit) ? await this.known(visit, visit.request.body) : undefined;
    if (!known) return unknown(visit);
    const asked = authorizationOf(known.parameters, known);
    if ('error' in asked) return refused(known, asked.error);
    const decision = textOf(known.parameters, 'decision');
    const { organizationId } = known.program;
    const isInside = await this.parts.isInside(organizationId, visit.request.ip);
    return decision === 'allow' && isInside ? this.allow({ ...known, asked }) : refused(known, 'access_denied');
  }

  private async allow(visit: Asked): Promise<FastifyReply> {
    const { parameters, program, asked, issuer, reply } = visit;
    const { redirectUri, codeChallenge, scopes, state } = asked;
    const proof = proofIn(parameters);
    if (!proof) return page(visit, { problem: 'refused', status: 401 });
    const { oauthClientId, organizationId } = program;
    const leave = { oauthClientId, redirectUri, codeChallenge, scopes: [...scopes] };
    try {
      // A password is hashed behind this door too.
      this.parts.door.room.enterUntilAnswered(reply);
      const input = { ...leave, ...proof, from: fromOf(visit.request) };
      const { code } = await this.parts.ways.commands.send(
        ApproveProgramByPassword,
        input,
        this.parts.callIn(organizationId),
      );
      return await reply
        .headers(headersOf(formTargetOf(redirectUri)))
        .redirect(answeredAt(redirectUri, { code, state, iss: issuer }), 303);
    } catch (error) {
      return problemShown(visit, error);
    }
  }

  /** Nothing where the program is not registered, or not with that redirect URI: then nobody is sent there. */
  private async known(visit: Visit, given: unknown): Promise<Known | undefined> {
    await this.parts.pay(visit.request.ip);
    const parameters = fields.safeParse(given).data ?? {};
    const place = readClientId(textOf(parameters, 'client_id') ?? '');
    const redirectUri = textOf(parameters, 'redirect_uri');
    const found = place && (await this.described(place));
    if (!found || redirectUri === undefined || !found.redirectUris.includes(redirectUri)) return undefined;
    const language = languageOf(textOf(parameters, 'ui_locales'), visit.request.headers['accept-language']);
    return { ...visit, parameters, language, redirectUri, program: found };
  }

  private async described({ id: oauthClientId, organizationId }: { id: string; organizationId: string }) {
    try {
      const call = this.parts.callIn(organizationId);
      const described = await this.parts.ways.queries.ask(DescribeOAuthClient, { oauthClientId }, call);
      return { ...described, oauthClientId, organizationId };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

const proofSchema = z.object({ email: z.email().max(254), password: z.string().min(1).max(1024) });

function proofIn(parameters: Parameters) {
  const read = proofSchema.safeParse(parameters);
  const secondFactorCode = textOf(parameters, 'second_factor_code')?.trim().slice(0, 64);
  return read.success ? { ...read.data, ...(secondFactorCode && { secondFactorCode }) } : undefined;
}

/** A browser says from where a form comes; a page elsewhere can’t send this one. */
function isFromPage({ request: { headers }, issuer }: Visit): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === issuer;
}

type Shown = { readonly problem: ConsentProblem; readonly status: number };

/** Of what keeps somebody from saying yes for now; all else is no matter of this page. */
const shownWith: Partial<Record<DomainError['kind'], number>> = {
  unauthenticated: 401,
  limited: 429,
  unavailable: 503,
};

/** What is not there now may be there as soon as that. */
const SOON_SECONDS = 1;

function page({ reply, parameters, asked, program, language }: Asked, shown?: Shown): FastifyReply {
  const kept = parameterNames.flatMap((name) => {
    const value = textOf(parameters, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const email = shown && textOf(parameters, 'email')?.slice(0, 254);
  const consent = { program, request: asked, language, parameters: kept, problem: shown?.problem, email };
  return reply
    .status(shown?.status ?? 200)
    .headers(headersOf(formTargetOf(asked.redirectUri)))
    .type('text/html; charset=utf-8')
    .send(consentPage(consent));
}

function refused({ reply, parameters, redirectUri, issuer }: Known, error: string, status = 303): FastifyReply {
  const state = textOf(parameters, 'state');
  return reply
    .headers(headersOf(formTargetOf(redirectUri)))
    .redirect(answeredAt(redirectUri, { error, state, iss: issuer }), status);
}

/** Whoever may not yet say yes says it again; whoever proved to be a member of an archived organization is sent back. */
function problemShown(visit: Asked, error: unknown): FastifyReply {
  if (!(error instanceof DomainError)) throw error;
  if (error.kind === 'conflict') return refused(visit, 'access_denied');
  const status = shownWith[error.kind];
  if (status === undefined) throw error;
  const { retryAfterSeconds } = renderRefusal(error);
  if (status !== 401) void visit.reply.header('retry-after', String(retryAfterSeconds ?? SOON_SECONDS));
  const problem = error.kind === 'unavailable' ? 'busy' : (problems[error.code] ?? 'refused');
  return page(visit, { problem, status });
}

const unknown = ({ request, reply }: Visit): FastifyReply =>
  reply
    .status(400)
    .headers(headersOf(''))
    .type('text/html; charset=utf-8')
    .send(unknownPage(languageOf(undefined, request.headers['accept-language'])));
