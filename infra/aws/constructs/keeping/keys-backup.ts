import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';

/** A destroyed key must be gone for good: no copy of it is older than this. */
const KEPT = Duration.days(7);

/**
 * A copy of the keys a day, for a week. The vault turns down any backup that would be kept longer, by whomever: that is what
 * lets an erased customer's key be gone after a week.
 */
export class KeysBackup extends Construct {
  constructor(scope: Construct, id: string, keysTableArn: string) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      removalPolicy: RemovalPolicy.RETAIN,
      lockConfiguration: { minRetention: Duration.days(1), maxRetention: KEPT },
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({ scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }), deleteAfter: KEPT }),
      ],
    });
    plan.addSelection('Keys', { resources: [BackupResource.fromArn(keysTableArn)] });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason: 'AWS Backup takes the role, and AWS keeps the list of what a backup of DynamoDB needs up to date.',
    });
  }
}
