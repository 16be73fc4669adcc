import {
  type Address,
  companyInput,
  contactInput,
  CreateCompany,
  CreateContact,
  type IdentityChannel,
  type RecordImportField,
} from '@parley/contracts';
import type { DomainError } from '@parley/kernel';

import {
  dateInvalid,
  handleInvalid,
  mailInvalid,
  numberInvalid,
  phoneInvalid,
  tagsInvalid,
  textInvalid,
  urlInvalid,
  wordUnknown,
} from '../record-import.errors.js';
import type { CompanyInput, ContactInput, Reading } from './imported-contact.js';
import { writtenDay } from './written-day.js';
import { writtenNumber } from './written-number.js';
import { writtenBasis, writtenCountry, writtenGender, writtenLanguage } from './written-words.js';

type Refusal = (column: string) => DomainError;

/** A part of what a row says: merged with what its other cells say. */
export type Said = {
  readonly name?: string;
  readonly fields?: ContactInput;
  readonly identities?: readonly { readonly channel: IdentityChannel; readonly value: string }[];
  readonly companyName?: string;
  readonly company?: CompanyInput;
};

const contactName = CreateContact.input.shape.name;
const companyName = CreateCompany.input.shape.name;

type Read = (text: string, reading: Reading) => Said | undefined;

type Checking = { readonly safeParse: (value: unknown) => { readonly success: boolean } };

/** What is given, where the commands take it. */
const taken = <Given>(schema: Checking, given: Given | undefined): Given | undefined =>
  given !== undefined && schema.safeParse(given).success ? given : undefined;

const contact =
  (give: (text: string, reading: Reading) => ContactInput | undefined): Read =>
  (text, reading) => {
    const fields = taken(contactInput, give(text, reading));
    return fields && { fields };
  };

const company =
  (give: (text: string) => CompanyInput | undefined): Read =>
  (text) => {
    const fields = taken(companyInput, give(text));
    return fields && { company: fields };
  };

/** The same with what a word stands for. */
const meant = <Value, Given>(value: Value | undefined, give: (value: Value) => Given): Given | undefined =>
  value === undefined ? undefined : give(value);

const identities =
  (channel: IdentityChannel, between: RegExp): Read =>
  (text, { identityOf }) => {
    const written = text.split(between).filter((one) => one.trim() !== '');
    const found = written.flatMap((one) => {
      const value = identityOf(channel, one.trim());
      return value === undefined ? [] : [{ channel, value }];
    });
    return found.length === written.length && found.length > 0 ? { identities: found } : undefined;
  };

const list = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;|\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

type AddressPart = keyof Address;

const place = (part: AddressPart) => contact((text) => ({ address: { [part]: text } }));
const placeOfCompany = (part: AddressPart) => company((text) => ({ address: { [part]: text } }));
const page = (text: string): string => (/^https?:\/\//i.test(text) ? text : `https://${text}`);
const betweenPhones = /[,;/\n]/;
const betweenWords = /[,;\s]/;

const readers: Readonly<Record<RecordImportField, readonly [Read, Refusal]>> = {
  name: [(text) => meant(taken(contactName, text), (name) => ({ name })), textInvalid],
  'first-name': [contact((firstName) => ({ firstName })), textInvalid],
  'middle-name': [contact((middleName) => ({ middleName })), textInvalid],
  'last-name': [contact((lastName) => ({ lastName })), textInvalid],
  role: [contact((role) => ({ role })), textInvalid],
  language: [contact((text) => meant(writtenLanguage(text), (language) => ({ language }))), wordUnknown],
  gender: [contact((text) => meant(writtenGender(text), (gender) => ({ gender }))), wordUnknown],
  'birth-date': [
    contact((text, { slashes }) => meant(writtenDay(text, slashes), (birthDate) => ({ birthDate }))),
    dateInvalid,
  ],
  tags: [contact((text) => ({ tags: list(text) })), tagsInvalid],
  description: [contact((description) => ({ description })), textInvalid],
  'lawful-basis': [contact((text) => meant(writtenBasis(text), (lawfulBasis) => ({ lawfulBasis }))), wordUnknown],
  'lawful-basis-note': [contact((lawfulBasisNote) => ({ lawfulBasisNote })), textInvalid],
  phone: [identities('phone', betweenPhones), phoneInvalid],
  mail: [identities('mail', betweenWords), mailInvalid],
  'telegram-username': [identities('telegram-username', betweenWords), handleInvalid],
  linkedin: [identities('linkedin', betweenWords), handleInvalid],
  instagram: [identities('instagram', betweenWords), handleInvalid],
  street: [place('street'), textInvalid],
  apartment: [place('apartment'), textInvalid],
  city: [place('city'), textInvalid],
  state: [place('state'), textInvalid],
  'postal-code': [place('postalCode'), textInvalid],
  country: [contact((text) => meant(writtenCountry(text), (country) => ({ address: { country } }))), wordUnknown],
  'company-name': [(text) => meant(taken(companyName, text), (name) => ({ companyName: name })), textInvalid],
  'company-website': [company((text) => ({ website: page(text) })), urlInvalid],
  'company-phone': [
    (text, { identityOf }) => meant(identityOf('phone', text), (phone) => ({ company: { phone } })),
    phoneInvalid,
  ],
  'company-mail': [company((mail) => ({ mail: mail.toLowerCase() })), mailInvalid],
  'company-industry': [company((industry) => ({ industry })), textInvalid],
  'company-employee-count': [
    company((text) => meant(writtenNumber(text), (number) => ({ employeeCount: Number(number) }))),
    numberInvalid,
  ],
  'company-tags': [company((text) => ({ tags: list(text) })), tagsInvalid],
  'company-description': [company((description) => ({ description })), textInvalid],
  'company-street': [placeOfCompany('street'), textInvalid],
  'company-city': [placeOfCompany('city'), textInvalid],
  'company-state': [placeOfCompany('state'), textInvalid],
  'company-postal-code': [placeOfCompany('postalCode'), textInvalid],
  'company-country': [
    company((text) => meant(writtenCountry(text), (country) => ({ address: { country } }))),
    wordUnknown,
  ],
};

/** What a cell says of a field that all organizations have; what is refused where it can’t be read. */
export function cellValue(
  field: RecordImportField,
  text: string,
  reading: Reading,
): Said | { readonly refused: Refusal } {
  const [read, refused] = readers[field];
  return read(text, reading) ?? { refused };
}
