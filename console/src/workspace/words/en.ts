/** The app inside the agent workspace of Amazon Connect. */
export const workspaceWords = {
  title: 'Agent workspace',
  contact: 'Contact',
  absent: 'No agent workspace here',
  absentText:
    'In the agent workspace of Amazon Connect this page shows the case of whoever calls. Nothing of it has answered here; the whole console works without it.',
  openConsole: 'Open the console',
  noContact: 'You have no contact now',
  noContactText: 'The case of the next one opens here by itself.',
  noCase: 'No case to this contact',
  noCaseText: 'Neither the contact nor its number leads to a case that you may see.',
  untold: 'The workspace tells nothing of this contact',
  untoldText: 'Whoever runs the contact centre has to give this app its permissions.',
  noCountry: (number: string) => `${number} does not say of which country it is: dial it in the panel.`,
  notCalled:
    'The workspace has not made the call. Either this app or you may not call, or Connect does not call that country; the panel beside it can say which.',
  notJoined: 'The call is being made, and does not stand with the case: note what comes of it.',
  toContact: 'Back to the contact',
  closeThis: 'You can close this window.',
};
