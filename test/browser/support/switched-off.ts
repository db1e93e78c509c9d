/** Features of Chromium that Playwright switches off, in its order. */
export const PLAYWRIGHT_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
] as const;

/**
 * Suggestions below the address bar, which nobody sees here: two pages of the browser's own for each window, and two thirds of
 * what a window costs (2.3 s of a core, 0.8 without; Chromium 156).
 */
const OURS_OFF = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'] as const;

/** Of several such switches Chromium follows the last: Playwright's own are in it. */
export const SWITCHED_OFF = `--disable-features=${[...PLAYWRIGHT_OFF, ...OURS_OFF].join(',')}`;
