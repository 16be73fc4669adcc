import { Field, InputType, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';

@InputType({ isAbstract: true })
abstract class SecondFactorCodeInput extends MutationInput {
  @Field(() => String, { description: 'Six digits of the authenticator, or a recovery code; each works once.' })
  readonly code!: string;
}

@InputType({ description: 'A second factor to be set up.' })
export class BeginSecondFactorInput extends MutationInput {}

@ObjectType({ description: 'What an authenticator needs; shown here alone.' })
export class BeginSecondFactorPayload extends MutationPayload {
  @Field(() => String, {
    description: 'The secret in base32, to be typed; empty where the call is repeated, since it is shown once.',
  })
  readonly secret!: string;

  @Field(() => String, {
    description: 'The same as `otpauth://…`, to be shown as a QR code; empty where the call is repeated.',
  })
  readonly uri!: string;
}

@InputType({ description: 'Proof that the authenticator has the secret.' })
export class ConfirmSecondFactorInput extends MutationInput {
  @Field(() => String, { description: 'The six digits that the authenticator shows.' })
  readonly code!: string;
}

@ObjectType({ isAbstract: true })
abstract class RecoveryCodesPayload extends MutationPayload {
  @Field(() => [String], {
    description:
      'Ten codes for the day the authenticator is lost, each works once. None where the call is repeated: they are shown ' +
      'once, and `renewRecoveryCodes` makes others.',
  })
  readonly recoveryCodes!: readonly string[];
}

@ObjectType({ description: 'The second factor is asked for from here on.' })
export class ConfirmSecondFactorPayload extends RecoveryCodesPayload {}

@InputType({ description: 'A second factor to be removed.' })
export class RemoveSecondFactorInput extends SecondFactorCodeInput {}

@ObjectType({ description: 'The second factor is gone.' })
export class RemoveSecondFactorPayload extends MutationPayload {}

@InputType({ description: 'Other recovery codes.' })
export class RenewRecoveryCodesInput extends SecondFactorCodeInput {}

@ObjectType({ description: 'The recovery codes; those before work no more.' })
export class RenewRecoveryCodesPayload extends RecoveryCodesPayload {}

@InputType({ description: 'What the organization asks of its members.' })
export class RequireSecondFactorInput extends MutationInput {
  @Field(() => Boolean, { description: 'Whether only who has a second factor is let in.' })
  readonly isRequired!: boolean;
}

@ObjectType({ description: 'What the organization asks of its members.' })
export class RequireSecondFactorPayload extends MutationPayload {}
