/**
 * Asks the browser for a passkey (io.seatwise.access.ui.PasskeyPrompt). Answers are JSON; what went wrong is the name of
 * the browser's error behind an exclamation mark.
 */
class SeatwisePasskey extends HTMLElement {
  /** Passkeys are bound to one origin; on any other the browser would refuse, or the server the answer. */
  possible(origin: string) {
    return 'PublicKeyCredential' in window && window.isSecureContext && window.location.origin === origin;
  }

  async make(json: string) {
    const options = JSON.parse(json);
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = (options.excludeCredentials ?? []).map(withBytes);
    return answer(async () => {
      const credential = (await navigator.credentials.create({ publicKey: options })) as PublicKeyCredential;
      const response = credential.response as AuthenticatorAttestationResponse;
      return {
        ...common(credential),
        response: {
          attestationObject: text(response.attestationObject),
          clientDataJSON: text(response.clientDataJSON),
          transports: response.getTransports ? response.getTransports() : [],
        },
      };
    });
  }

  async prove(json: string) {
    const options = JSON.parse(json);
    options.challenge = bytes(options.challenge);
    options.allowCredentials = (options.allowCredentials ?? []).map(withBytes);
    return answer(async () => {
      const credential = (await navigator.credentials.get({ publicKey: options })) as PublicKeyCredential;
      const response = credential.response as AuthenticatorAssertionResponse;
      return {
        ...common(credential),
        response: {
          authenticatorData: text(response.authenticatorData),
          clientDataJSON: text(response.clientDataJSON),
          signature: text(response.signature),
          userHandle: response.userHandle ? text(response.userHandle) : undefined,
        },
      };
    });
  }
}

async function answer(ask: () => Promise<object>) {
  try {
    return JSON.stringify(await ask());
  } catch (error) {
    return `!${error instanceof DOMException ? error.name : 'Error'}`;
  }
}

function common(credential: PublicKeyCredential) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  };
}

function withBytes(descriptor: { id: string }) {
  return { ...descriptor, id: bytes(descriptor.id) };
}

function bytes(base64url: string) {
  const plain = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function text(buffer: ArrayBuffer) {
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

customElements.define('seatwise-passkey', SeatwisePasskey);
