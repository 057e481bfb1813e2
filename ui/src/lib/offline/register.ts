import { calm } from '../calm';

/** Registers the service worker where the browser allows one; the page works without. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const register = (): void => {
    navigator.serviceWorker.register('/sw.js').catch((error: unknown) => console.warn('service-worker', error));
  };
  // Keeping the files for later must not compete with what the reader waits for now.
  void calm.then(register);
}
