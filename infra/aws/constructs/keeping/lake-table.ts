import { CfnTable } from 'aws-cdk-lib/aws-glue';
import type { Construct } from 'constructs';
import { type ColumnType, LAKE_COLUMNS } from '../../../../shared/domain/loyalty/columns.ts';
import type { LakeTable } from '../../../../shared/domain/loyalty/rows.ts';

/** Days are text here, `2026-11-30`: Firehose cannot write Parquet's DATE from JSON, and the warehouse casts. */
const GLUE_TYPES: Record<ColumnType, string> = {
  VARCHAR: 'string',
  DATE: 'string',
  BIGINT: 'bigint',
  BOOLEAN: 'boolean',
};

/**
 * Months are projected, not listed: no crawler, and a month without rows is a folder that is not there. Reports read every month,
 * since the newest version of a row may be of any; by month one looks at what came when, and takes old versions away.
 */
const MONTHS = {
  'projection.enabled': 'true',
  'projection.month.type': 'date',
  'projection.month.format': 'yyyy-MM',
  // Before the first deployment of anybody.
  'projection.month.range': '2026-01,NOW',
  'projection.month.interval': '1',
  'projection.month.interval.unit': 'MONTHS',
};

/**
 * One of the lake's tables in Glue, over all Parquet files below `location`: what Firehose writes by and Athena reads by. In
 * parts by the month (UTC) of writing.
 *
 * @param location `s3://bucket/lake/<table>/`
 */
export function lakeTable(
  scope: Construct,
  table: LakeTable,
  { catalogId, databaseName, location }: { catalogId: string; databaseName: string; location: string },
): CfnTable {
  return new CfnTable(scope, `Table-${table}`, {
    catalogId,
    databaseName,
    tableInput: {
      name: table,
      tableType: 'EXTERNAL_TABLE',
      parameters: {
        classification: 'parquet',
        EXTERNAL: 'TRUE',
        ...MONTHS,
        'storage.location.template': `${location}month=\${month}/`,
      },
      partitionKeys: [{ name: 'month', type: 'string' }],
      storageDescriptor: {
        columns: Object.entries(LAKE_COLUMNS[table]).map(([name, type]) => ({ name, type: GLUE_TYPES[type] })),
        location,
        inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
        outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
        serdeInfo: {
          serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
          parameters: { 'serialization.format': '1' },
        },
      },
    },
  });
}
