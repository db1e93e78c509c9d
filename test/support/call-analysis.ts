/** What Contact Lens writes of a call after it took personal data out; `changes` of the top level. */
export function analysisOf(changes: Record<string, unknown> = {}, summary?: string): Record<string, unknown> {
  const PostContactSummary = { Content: summary };
  return {
    Version: 'VOICE-2022-11-30',
    AccountId: '111122223333',
    Channel: 'VOICE',
    ContentMetadata: { Output: 'Redacted' },
    JobStatus: 'COMPLETED',
    LanguageCode: 'en-US',
    Participants: [{ ParticipantId: 'CUSTOMER', ParticipantRole: 'CUSTOMER' }],
    Categories: { MatchedCategories: ['LateDelivery'], MatchedDetails: { LateDelivery: { PointsOfInterest: [] } } },
    ConversationCharacteristics: {
      TotalConversationDurationMillis: 32_110,
      Sentiment: {
        OverallSentiment: { AGENT: 0, CUSTOMER: -3.1 },
        SentimentByPeriod: {
          QUARTER: {
            AGENT: [{ BeginOffsetMillis: 0, EndOffsetMillis: 7427, Score: 0 }],
            CUSTOMER: [-5, -2.5, 0, 2.5].map((Score) => ({ BeginOffsetMillis: 0, EndOffsetMillis: 8027, Score })),
          },
        },
      },
      Interruptions: { InterruptionsByInterrupter: {}, TotalCount: 2, TotalTimeMillis: 900 },
      NonTalkTime: { TotalTimeMillis: 4200, Instances: [] },
      ...(summary === undefined ? {} : { ContactSummary: { PostContactSummary } }),
    },
    Transcript: [{ ParticipantId: 'CUSTOMER', Content: 'My name is [PII].', Sentiment: 'NEGATIVE' }],
    ...changes,
  };
}
