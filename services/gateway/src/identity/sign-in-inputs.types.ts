import { Field, InputType } from '@nestjs/graphql';

/** What every way of signing in takes. */
@InputType({ isAbstract: true })
export class SecondFactorProof {
  @Field(() => String, {
    nullable: true,
    description: 'Six digits of the authenticator, or a recovery code, where the user has a second factor.',
  })
  readonly secondFactorCode?: string | null;
}

/** What every way takes that a browser may keep. */
@InputType({ isAbstract: true })
export class LastingSignIn extends SecondFactorProof {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it lasts 90 days instead of 12 hours. Default: false.',
  })
  readonly remember?: boolean | null;
}
