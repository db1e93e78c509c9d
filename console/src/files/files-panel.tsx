import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FileInput from '@cloudscape-design/components/file-input';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem.ts';
import type { CaseView } from '../api/routes.ts';
import { useFormat } from '../format/use-format.ts';
import { useSession } from '../session/session.ts';
import { useNotify } from '../shell/notices.tsx';
import { AnswerAlert } from '../states/answer-alert.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { NOT_UPLOADED, sendFile } from './send-file.ts';

const KILOBYTE = 1_000;

/** Photos, scans and recordings of the case: got by a link that is good for minutes, brought without passing through the API. */
export function FilesPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const { ask } = useSession();
  const format = useFormat();
  const notify = useNotify();
  const client = useQueryClient();
  const w = words.commands;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const mayAttach = it.offered.includes('attach');
  if (it.files.length === 0 && !mayAttach) return null;

  /** @returns whether it went well; what did not is said, with the file's name before it */
  async function trying(name: string, run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblems((before) => [...before, `${name}: ${said(error)}`]);
      return false;
    }
  }
  function said(problem: Problem): string {
    if (problem.code === NOT_UPLOADED && !problem.isOffline) return w.notUploaded;
    if (problem.field === 'mediaType') return w.notTaken;
    return problem.field === 'bytes' ? w.wrongSize : saidOf(problem, words);
  }
  async function alone(run: () => Promise<void>) {
    setProblems([]);
    setIsBusy(true);
    await run().finally(() => setIsBusy(false));
  }
  const fetchFile = (fileId: string, name: string) =>
    alone(async () => {
      await trying(name, async () => {
        const path = { caseNumber: it.caseNumber, fileId };
        const { link, scan } = await ask('GET /cases/{caseNumber}/files/{fileId}', { path });
        if (scan !== 'clean') notify({ type: 'warning', id: 'scan', text: w.scans[scan] });
        location.assign(link);
      });
    });
  const send = (files: readonly File[]) =>
    alone(async () => {
      let added = 0;
      // One that is refused does not keep the others from the case.
      for (const file of files) added += (await trying(file.name, () => sendFile(ask, it.caseNumber, file))) ? 1 : 0;
      if (added === 0) return;
      await client.invalidateQueries({ queryKey: ['GET /cases/{caseNumber}'] });
      notify({ type: 'success', text: w.attached });
    });

  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${it.files.length})`}
          actions={
            mayAttach && (
              <FileInput value={[]} multiple onChange={({ detail }) => send(detail.value)} ariaLabel={w.attach}>
                {w.attach}
              </FileInput>
            )
          }
        >
          {w.files}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {problems.length > 0 && (
          <AnswerAlert to={problems} type="error">
            {problems.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of a name may be refused alike, and lines do not move
              <div key={at}>{text}</div>
            ))}
          </AnswerAlert>
        )}
        {it.files.length === 0 && <Box color="text-body-secondary">{w.noFiles}</Box>}
        <ul className="plain">
          {it.files.map(({ fileId, name, bytes, at }) => (
            <li key={fileId} className="apart">
              <Button variant="inline-link" disabled={isBusy} onClick={() => fetchFile(fileId, name ?? fileId)}>
                {name ?? fileId}
              </Button>
              <span>
                {format.number(Math.ceil(bytes / KILOBYTE))} kB · {format.day(at)}
              </span>
            </li>
          ))}
        </ul>
      </SpaceBetween>
    </Container>
  );
}
