import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import { useEffect, useRef } from 'react';

/**
 * What the house says to something that one has just sent. It takes the focus and so comes into view: the button may stand a page
 * below. `to` is what was answered; another one is told anew.
 */
export function AnswerAlert({ to, ...props }: AlertProps & { to: unknown }) {
  const alert = useRef<AlertProps.Ref>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is to be seen as well
  useEffect(() => alert.current?.focus(), [to]);
  return <Alert {...props} ref={alert} />;
}
