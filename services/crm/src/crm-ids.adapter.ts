import type { RecordKind } from '@parley/contracts';
import { derivedId, Keyring } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

import { companyKey } from './companies/named-company.js';
import type { DefaultPipelineIds } from './pipelines/default-stages.js';

/** The ids that follow from outside things: two first messages at once speak of one contact, one deal, one pipeline. */
export type CrmIds = {
  readonly contactOf: (peerId: string) => string;
  readonly contactMadeBy: (commandId: string) => string;
  /** What a way to reach somebody is found by again, whoever it is of. */
  readonly identityOf: (channel: string, value: string) => string;
  readonly contactOfLead: (leadId: string) => string;
  /** Of somebody new in an imported table: by what they are known by there, or by the number of their row. */
  readonly contactOfImport: (importId: string, key: string) => string;
  readonly firstDealOf: (contactId: string) => string;
  readonly dealOf: (commandId: string) => string;
  readonly dealOfLead: (leadId: string) => string;
  readonly leadOf: (commandId: string) => string;
  /** Of the run of a rule for a deal, on one occasion and all that follows from it. */
  readonly ruleRunOf: (ruleId: string, dealId: string, correlationId: string) => string;
  readonly taskOf: (commandId: string) => string;
  readonly noteOf: (commandId: string) => string;
  readonly fileOf: (commandId: string) => string;
  readonly companyOf: (name: string) => string;
  readonly fieldsOf: (recordKind: RecordKind) => string;
  readonly fieldOf: (recordKind: RecordKind, key: string) => string;
  readonly optionOf: (fieldId: string, key: string) => string;
  readonly pipelineOf: (commandId: string) => string;
  /** Of a stage that a command makes, by its key where it makes several. */
  readonly stageOf: (commandId: string, key: string) => string;
  readonly pipeline: DefaultPipelineIds;
};

const pipelineIds = (id: (naturalKey: string) => string): DefaultPipelineIds => {
  const pipelineId = id('crm:pipeline:default');
  const stage = (key: string) => id(`crm:stage:${pipelineId}:${key}`);
  const stageIds = {
    cold: stage('cold'),
    replied: stage('replied'),
    qualified: stage('qualified'),
    meeting: stage('meeting'),
    deal: stage('deal'),
    lost: stage('lost'),
  };
  return { pipelineId, stageIds };
};

@Injectable()
export class CrmIdentifiers {
  constructor(private readonly keyring: Keyring) {}

  async of(tenantId: string): Promise<CrmIds> {
    const indexKey = await this.keyring.indexKey(tenantId);
    const id = (naturalKey: string) => derivedId(indexKey, naturalKey);
    return {
      contactOf: (peerId) => id(`crm:contact:${peerId}`),
      contactMadeBy: (commandId) => id(`crm:contact-by-hand:${commandId}`),
      identityOf: (channel, value) => id(`crm:identity:${channel}:${value}`),
      contactOfLead: (leadId) => id(`crm:contact-of-lead:${leadId}`),
      contactOfImport: (importId, key) => id(`crm:contact-of-import:${importId}:${key}`),
      firstDealOf: (contactId) => id(`crm:first-deal:${contactId}`),
      dealOf: (commandId) => id(`crm:deal:${commandId}`),
      dealOfLead: (leadId) => id(`crm:deal-of-lead:${leadId}`),
      leadOf: (commandId) => id(`crm:lead:${commandId}`),
      ruleRunOf: (ruleId, dealId, correlationId) => id(`crm:rule-run:${ruleId}:${dealId}:${correlationId}`),
      taskOf: (commandId) => id(`crm:task:${commandId}`),
      noteOf: (commandId) => id(`crm:note:${commandId}`),
      fileOf: (commandId) => id(`crm:file:${commandId}`),
      companyOf: (name) => id(`crm:company:${companyKey(name)}`),
      fieldsOf: (recordKind) => id(`crm:fields:${recordKind}`),
      fieldOf: (recordKind, key) => id(`crm:field:${recordKind}:${key}`),
      optionOf: (fieldId, key) => id(`crm:option:${fieldId}:${key}`),
      pipelineOf: (commandId) => id(`crm:pipeline:${commandId}`),
      stageOf: (commandId, key) => id(`crm:stage:${commandId}:${key}`),
      pipeline: pipelineIds(id),
    };
  }
}
