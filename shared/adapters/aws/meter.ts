import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Meter } from '../../ports/meter.ts';

/**
 * Counts by writing to the log, one line each in CloudWatch's embedded metric format, at once: nothing to flush, and nothing
 * lost where a function is cut off. Costs no call; the only dimension is `function`, the function's one word. The namespace is
 * the stage's (`comeback-prod`), so that stages of one account do not add up.
 */
export function openMeter(): Meter {
  const name = process.env.POWERTOOLS_SERVICE_NAME ?? process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'unnamed';
  const metrics = new Metrics({
    namespace: process.env.POWERTOOLS_METRICS_NAMESPACE ?? 'comeback',
    singleMetric: true,
  });
  // Powertools begins with a dimension `service`; alarms name every dimension there is, and one will do.
  metrics.clearDefaultDimensions();
  metrics.setDefaultDimensions({ function: name });
  return {
    count: (metric, value = 1) => {
      metrics.addMetric(metric, MetricUnit.Count, value);
    },
  };
}
