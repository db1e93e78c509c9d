import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { caseResolution, TASK_STATES, type TaskStateName } from '../../../../shared/workflow/case-resolution.asl.ts';
import type { Stage } from '../../stages.ts';
import { allOf } from '../../wildcards.ts';
import { exactRole } from './exact-role.ts';

/** What Step Functions asks of a role that sends an execution's history to a log group; none of it knows resources. */
const LOG_DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];
const TRACING = [
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

/** The state machine of every case: the definition that one machine runs too, over the functions of its states. */
export class CaseResolution extends Construct {
  readonly stateMachine: StateMachine;

  constructor(
    scope: Construct,
    id: string,
    { stage, functions }: { stage: Stage; functions: Readonly<Record<TaskStateName, IFunction>> },
  ) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    const log = new LogGroup(this, 'Log', {
      // Below this prefix log groups share one line of a resource policy that has room for few.
      logGroupName: `/aws/vendedlogs/states/${stackName}-case-resolution`,
      retention: stage.logRetentionDays,
      // The name must be free for the next deployment; Step Functions keeps what ended for 90 days by itself.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const arns = TASK_STATES.map((state) => [state, functions[state].functionArn] as const);
    const role = exactRole(this, {
      service: 'states.amazonaws.com',
      allowed: [
        { actions: ['lambda:InvokeFunction'], resources: arns.map(([, arn]) => arn) },
        { actions: LOG_DELIVERY, resources: [allOf('logDeliveries')], wildcard: 'logDeliveries' },
        ...(stage.tracing ? [{ actions: TRACING, resources: [allOf('traces')], wildcard: 'traces' as const }] : []),
      ],
    });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(JSON.stringify(caseResolution)),
      definitionSubstitutions: Object.fromEntries(arns),
      role,
      logs: { destination: log, level: LogLevel.ERROR, includeExecutionData: false },
      tracingEnabled: stage.tracing,
    });
    Validations.of(this.stateMachine).acknowledge({
      id: 'AwsSolutions-SF1',
      reason: 'Step Functions keeps every history for 90 days itself; logged are the errors, which people must find.',
    });
    if (stage.tracing) return;
    for (const id of ['AwsSolutions-SF2', 'Serverless-StepFunctionStateMachineXray']) {
      const reason = 'Traces cost by the transition; the stage has one switch that turns them on for all.';
      Validations.of(this.stateMachine).acknowledge({ id, reason });
    }
  }
}
