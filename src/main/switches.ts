import { app } from 'electron';

/** Parts of Chromium that would look something up, report something or fetch something by themselves. */
const DISABLED_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/**
 * Turns off whatever of Chromium uses the network by itself. Every host name fails to resolve, except that of the development
 * server, whose origin is null in packages. Must be called before the application is ready.
 */
export function disableNetwork(devOrigin: string | null): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name);
  }
  const given = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  commandLine.appendSwitch('disable-features', [...given, ...DISABLED_FEATURES].join(','));
  const exception = devOrigin === null ? '' : `, EXCLUDE ${new URL(devOrigin).hostname}`;
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
}
