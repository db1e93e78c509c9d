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
 * One of the lake's tables in Glue, over all Parquet files below `location`: what Firehose writes by and Athena reads by.
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
      parameters: { classification: 'parquet', EXTERNAL: 'TRUE' },
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
