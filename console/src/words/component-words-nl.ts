import type { I18nProviderProps } from '@cloudscape-design/components/i18n';

/** Cloudscape has no Dutch: what its components say by themselves, as ICU messages under the keys of its English catalogue. */
export const componentWords: I18nProviderProps.Messages = {
  'cloudscape-design-components': {
    nl: {
      alert: {
        dismissAriaLabel: 'Sluiten',
        'i18nStrings.successIconAriaLabel': 'Gelukt',
        'i18nStrings.infoIconAriaLabel': 'Informatie',
        'i18nStrings.warningIconAriaLabel': 'Waarschuwing',
        'i18nStrings.errorIconAriaLabel': 'Fout',
      },
      'app-layout': {
        'ariaLabels.navigation': 'Pagina’s',
        'ariaLabels.navigationToggle': 'Pagina’s openen',
        'ariaLabels.navigationClose': 'Pagina’s sluiten',
        'ariaLabels.notifications': 'Meldingen',
      },
      'button-dropdown': {},
      flashbar: {
        'i18nStrings.ariaLabel': 'Meldingen',
        'i18nStrings.successIconAriaLabel': 'Gelukt',
        'i18nStrings.infoIconAriaLabel': 'Informatie',
        'i18nStrings.warningIconAriaLabel': 'Waarschuwing',
        'i18nStrings.errorIconAriaLabel': 'Fout',
        'i18nStrings.inProgressIconAriaLabel': 'Bezig',
      },
      'form-field': {
        'i18nStrings.errorIconAriaLabel': 'Fout',
        'i18nStrings.warningIconAriaLabel': 'Waarschuwing',
      },
      input: { clearAriaLabel: 'Wissen' },
      modal: { closeAriaLabel: 'Sluiten' },
      pagination: {
        'ariaLabels.nextPageLabel': 'Volgende pagina',
        'ariaLabels.previousPageLabel': 'Vorige pagina',
        'ariaLabels.pageLabel': 'Pagina {pageNumber}',
      },
      select: { selectedAriaLabel: 'Gekozen' },
      'side-navigation': {},
      table: {
        'ariaLabels.allItemsSelectionLabel': 'Alles selecteren',
      },
    },
  },
};
