import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSettings } from '../../session/settings.ts';
import { useWords } from '../../words/words.ts';
import { heardIn, LINE_LANGUAGES, type NoticeTexts, secondsOf } from './spoken-notice.ts';

/** What callers of each language will hear, as text, and read aloud where the browser has a voice. */
export function NoticePreview({ texts }: { texts: NoticeTexts }) {
  const { words } = useWords();
  const { language: ofFirm } = useSettings();
  const w = words.line;
  const hasVoice = 'speechSynthesis' in window;
  return (
    <Container
      header={
        <Header variant="h2" description={w.previewText}>
          {w.preview}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {LINE_LANGUAGES.map((language) => {
          const heard = heardIn(language, texts, ofFirm);
          return (
            <section key={language}>
              <Box variant="h3">{w.heardBy[language]}</Box>
              {heard === undefined ? (
                <Box color="text-body-secondary">{w.silence}</Box>
              ) : (
                <>
                  <p className="words quote" lang={heard.language}>
                    {heard.text}
                  </p>
                  <Box fontSize="body-s" color="text-body-secondary">
                    {w.seconds(secondsOf(heard.text))}
                  </Box>
                  {hasVoice && (
                    <Button
                      variant="inline-link"
                      iconName="audio-full"
                      ariaLabel={w.readAloud(w.heardBy[language])}
                      onClick={() => readAloud(heard)}
                    >
                      {w.readAloud(words.roster.languageNames[heard.language])}
                    </Button>
                  )}
                </>
              )}
            </section>
          );
        })}
      </SpaceBetween>
    </Container>
  );
}

function readAloud({ language, text }: { language: string; text: string }): void {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = language;
  speechSynthesis.cancel();
  speechSynthesis.speak(spoken);
}
