import { AcceptInvitation, ConfirmSignUp, ResetPassword, SignIn, SignUp } from '@parley/contracts';
import type { FastifyReply } from 'fastify';
import { Kind, type OperationDefinitionNode } from 'graphql';

import { signInsBusy } from '../errors/gateway.errors.js';

/** Behind these a password is hashed for somebody who isn't signed in. */
const hashing: readonly string[] = [SignIn, SignUp, ConfirmSignUp, AcceptInvitation, ResetPassword].map(
  ({ name }) => name,
);

const fieldOf = (name: string): string =>
  name.slice(name.indexOf('.') + 1).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const fields = new Set(hashing.map(fieldOf));

/** Whether an operation hashes a password; what lies in a fragment is not asked for without a sign-in. */
export const hashesPassword = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.some((selection) => selection.kind === Kind.FIELD && fields.has(selection.name.value));

export const isHashing = (operation: { readonly name: string }): boolean => hashing.includes(operation.name);

/** As many as identity lets in at once: what comes beyond costs no more than reading it. */
const MOST_AT_ONCE = 20;

type Asked = Pick<FastifyReply, 'raw' | 'request'>;

/** How many sign-ins go on at once through this process, so that a flood of them leaves the rest alone. */
export class Room {
  private inside = 0;

  constructor(private readonly most = MOST_AT_ONCE) {}

  /** Answers how to leave, which counts once. @throws DomainError `unavailable` `gateway.busy` */
  enter(): () => void {
    if (this.inside >= this.most) throw signInsBusy();
    this.inside += 1;
    let isInside = true;
    return () => {
      this.inside -= Number(isInside);
      isInside = false;
    };
  }

  /**
   * Leaves once the answer is sent, or whoever asked has hung up: who did before has no answer that could ever be over.
   * @throws DomainError `unavailable` `gateway.busy`
   */
  enterUntilAnswered({ raw, request }: Asked): void {
    if (request.raw.socket.destroyed) throw signInsBusy();
    raw.once('close', this.enter());
  }
}
