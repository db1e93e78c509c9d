import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { STAGES } from '../../../infra/aws/stages.ts';
import { LAKE_COLUMNS } from '../../../shared/domain/loyalty/columns.ts';
import { LAKE_TABLES } from '../../../shared/domain/loyalty/rows.ts';
import { foundationOf, onlyOne } from './foundation.ts';

const { reports, templateOf } = foundationOf('prod');
const template = templateOf('reports');
const streams = Object.values(template.findResources('AWS::KinesisFirehose::DeliveryStream'));
const tables = Object.values(template.findResources('AWS::Glue::Table'));

test('every table of the lake has a stream by the name that the adapter puts together, and a place of its own', () => {
  const placed = streams.map(({ Properties: { DeliveryStreamName, ExtendedS3DestinationConfiguration: to } }) => [
    DeliveryStreamName,
    to.Prefix,
    to.ErrorOutputPrefix,
    to.DataFormatConversionConfiguration.SchemaConfiguration.TableName,
  ]);
  expect(placed).toEqual(
    LAKE_TABLES.map((table) => [
      `${reports.streamPrefix}${table}`,
      `lake/${table}/month=!{timestamp:yyyy-MM}/`,
      `lake-errors/${table}/!{firehose:error-output-type}/`,
      table,
    ]),
  );
});

test.each(LAKE_TABLES)('%s is read where it is written, by the columns that the rows have', (table) => {
  const { TableInput } = tables.find(({ Properties }) => Properties.TableInput.Name === table)?.Properties ?? {};
  expect(JSON.stringify(TableInput.StorageDescriptor.Location)).toMatch(new RegExp(`"/lake/${table}/"`));
  expect(TableInput.PartitionKeys).toEqual([{ Name: 'month', Type: 'string' }]);
  expect(JSON.stringify(TableInput.Parameters['storage.location.template'])).toMatch(
    `"/lake/${table}/month=\${month}/"`,
  );
  const declared = TableInput.StorageDescriptor.Columns.map(({ Name }: { Name: string }) => Name);
  expect(declared).toEqual(Object.keys(LAKE_COLUMNS[table]));
});

test('days are text in the lake on AWS, as Firehose cannot make dates of JSON', () => {
  const types = tables.flatMap(({ Properties }) => Properties.TableInput.StorageDescriptor.Columns);
  expect(new Set(types.map(({ Type }) => Type))).toEqual(new Set(['string', 'bigint', 'boolean']));
  expect(types.find(({ Name }) => Name === 'purchased_day')).toEqual({ Name: 'purchased_day', Type: 'string' });
});

test('rows are encrypted while they wait, and a row that does not fit is said in the log', () => {
  template.allResourcesProperties('AWS::KinesisFirehose::DeliveryStream', {
    DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' },
    ExtendedS3DestinationConfiguration: { CloudWatchLoggingOptions: { Enabled: true } },
  });
});

test('a stream writes to the places of its own table only', () => {
  const roles = Object.values(template.findResources('AWS::IAM::Role'));
  expect(roles).toHaveLength(LAKE_TABLES.length);
  for (const [index, table] of LAKE_TABLES.entries()) {
    const statements: { Action: string | string[]; Resource: unknown }[] = roles[index]?.Properties.Policies.flatMap(
      (policy: { PolicyDocument: { Statement: unknown[] } }) => policy.PolicyDocument.Statement,
    );
    const writing = statements.filter(({ Action }) => Action.includes('s3:PutObject'));
    const written = JSON.stringify(writing.map(({ Resource }) => Resource)).match(/\/lake[^"]*/g);
    expect(written).toEqual([`/lake/${table}/*`, `/lake-errors/${table}/*`]);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  }
});

test('no question of a report reads more than its stage allows, whoever asks it and however', () => {
  expect(onlyOne(template, 'AWS::Athena::WorkGroup').WorkGroupConfiguration).toMatchObject({
    EnforceWorkGroupConfiguration: true,
    BytesScannedCutoffPerQuery: 100_000_000_000,
  });
  const inDev = onlyOne(foundationOf('dev').templateOf('reports'), 'AWS::Athena::WorkGroup');
  expect(inDev.WorkGroupConfiguration.BytesScannedCutoffPerQuery).toBe(1_000_000_000);
});

test('answers are encrypted and gone after a week', () => {
  const { ResultConfiguration } = onlyOne(template, 'AWS::Athena::WorkGroup').WorkGroupConfiguration;
  expect(ResultConfiguration.EncryptionConfiguration).toEqual({ EncryptionOption: 'SSE_S3' });
  template.hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: { Rules: Match.arrayWith([{ ExpirationInDays: 7, Status: 'Enabled' }]) },
  });
});

test('what is written for a report lies in a database of its own, and its files outlive every snapshot that they are of', () => {
  const names = Object.values(template.findResources('AWS::Glue::Database')).map(
    ({ Properties }) => Properties.DatabaseInput.Name,
  );
  expect(names).toEqual(['comeback_prod', reports.settledDatabase]);
  const { OutputLocation } = onlyOne(template, 'AWS::Athena::WorkGroup').WorkGroupConfiguration.ResultConfiguration;
  template.hasResourceProperties('AWS::Glue::Database', {
    DatabaseInput: {
      Name: reports.settledDatabase,
      LocationUri: JSON.parse(JSON.stringify(OutputLocation).replace('answers/', 'answers/tables/')),
    },
  });
  expect(reports.settledTableArn).toMatch(/:table\/comeback_prod_settled$/);
  // Athena reads a table whose files have gone as empty. Reports ask for a snapshot until the next one, and a run lasts minutes.
  for (const { snapshotSeconds } of Object.values(STAGES)) expect(2 * snapshotSeconds).toBeLessThan(7 * 86_400);
});

test('what a question may name are these tables, one by one', () => {
  const named = reports.catalogArns.map((arn) => arn.split(':').at(-1));
  const database = 'comeback_prod';
  expect(named).toEqual([
    'catalog',
    `database/${database}`,
    ...LAKE_TABLES.map((table) => `table/${database}/${table}`),
  ]);
});
