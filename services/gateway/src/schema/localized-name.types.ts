import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'A name in each language of the product.' })
export class LocalizedNameInput {
  @Field(() => String, { description: 'In English, 1 to 100 characters.' })
  readonly en!: string;

  @Field(() => String, { description: 'In Russian, 1 to 100 characters.' })
  readonly ru!: string;
}
