import { TenantDatabase, uuids } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { defaultPipelineSql } from './default-pipeline.table.js';
import { PipelineFacts } from './pipeline-facts.port.js';

const countSql = 'select count(*)::int as fact from crm.pipeline where not is_archived';
const isDefaultSql = `select ?::uuid = (${defaultPipelineSql}) as fact`;
const haveDealsSql = (open: string) =>
  `select exists (select 1 from crm.deal d where d.stage_id = any(?::uuid[]) ${open}) as fact`;

@Injectable()
export class LookedUpPipelineFacts extends PipelineFacts {
  constructor(private readonly database: TenantDatabase) {
    super();
  }

  async count(tenantId: string): Promise<number> {
    return (await this.fact<number>(tenantId, countSql, [])) ?? 0;
  }

  async isDefault(tenantId: string, pipelineId: string): Promise<boolean> {
    return (await this.fact<boolean>(tenantId, isDefaultSql, [pipelineId])) ?? false;
  }

  async haveDeals(tenantId: string, stageIds: readonly string[], which: 'open' | 'any'): Promise<boolean> {
    const sql = haveDealsSql(which === 'open' ? 'and d.is_open' : '');
    return (await this.fact<boolean>(tenantId, sql, [uuids(stageIds)])) ?? false;
  }

  private async fact<Fact>(
    tenantId: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<Fact | null | undefined> {
    const rows = await this.database.inTenant({ tenantId }, (em) =>
      em.execute<{ fact: Fact | null }[]>(sql, [...values]),
    );
    return rows[0]?.fact;
  }
}
