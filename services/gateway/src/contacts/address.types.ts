import { Field, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A postal address, as much of it as is known.' })
export class Address {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  readonly street?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Apartment, floor or office.' })
  readonly apartment?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Town or city.' })
  readonly city?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'State, region or province.' })
  readonly state?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  readonly postalCode?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2: `LV`.' })
  readonly country?: string | null | undefined;
}

@InputType({ description: 'A postal address; it takes the place of the whole one that was there.' })
export class AddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number, 1 to 200 characters. Default: none.' })
  readonly street?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Apartment, floor or office, 1 to 50 characters. Default: none.',
  })
  readonly apartment?: string | null;

  @Field(() => String, { nullable: true, description: 'Town or city, 1 to 100 characters. Default: none.' })
  readonly city?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State, region or province, 1 to 100 characters. Default: none.',
  })
  readonly state?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, 1 to 20 characters. Default: none.' })
  readonly postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2: `LV`. Default: none.' })
  readonly country?: string | null;
}
