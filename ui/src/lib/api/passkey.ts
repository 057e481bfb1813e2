// WebAuthn options travel as JSON with base64url; the browser wants bytes.
import { passkeyAddBegin, passkeyAddFinish, passkeySignInBegin, passkeySignInFinish } from './calls-more';
import type { Session } from './types';

type Options = { publicKey?: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON };

export const available = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Nobody says who they are: the passkey does. */
export async function signIn(): Promise<Session> {
  const options = inner(await passkeySignInBegin()) as unknown as PublicKeyCredentialRequestOptionsJSON;
  const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return passkeySignInFinish((credential as PublicKeyCredential).toJSON() as object);
}

export async function add(): Promise<void> {
  const options = inner(await passkeyAddBegin()) as unknown as PublicKeyCredentialCreationOptionsJSON;
  const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  await passkeyAddFinish((credential as PublicKeyCredential).toJSON() as object);
}

function inner(value: object): object {
  return (value as Options).publicKey ?? value;
}
