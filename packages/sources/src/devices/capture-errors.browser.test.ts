import { expect } from 'chai';
import { cameraWords } from '../camera/camera-device.ts';
import { microphoneWords } from '../microphone/microphone-device.ts';
import { captureError } from './capture-errors.ts';

// What other browsers and systems reject with; the refusals of Chromium itself are met for real in devices.test.ts.
for (const words of [cameraWords, microphoneWords]) {
  const { kind } = words;
  describe(`what a browser reports for a ${kind}`, () => {
    it('is a refusal by the system if the message says so', () => {
      const cause = new DOMException('Permission denied by system', 'NotAllowedError');
      const error = captureError(words, cause);
      expect(error.code).to.equal(`${kind}-denied`);
      expect(error.message).to.include('system settings');
      expect(error.cause).to.equal(cause);
    });

    it('is a device that is gone if the browser names its id, and none at all if it names nothing', () => {
      // As Firefox 153 and WebKitGTK 2.50 reject for an unknown id, and WebKitGTK without a device.
      const gone = captureError(words, new OverconstrainedError('deviceId', 'Invalid constraint'));
      expect(gone).to.include({ code: `${kind}-missing` });
      expect(gone.message).to.include('no longer connected');
      const none = captureError(words, new OverconstrainedError('', 'Invalid constraint'));
      expect(none).to.include({ code: `${kind}-missing` });
      expect(none.message).to.match(/^No (camera|microphone) was found/);
    });

    for (const [name, fault] of [
      ['NotAllowedError', 'denied'],
      ['SecurityError', 'denied'],
      ['NotFoundError', 'missing'],
      ['NotReadableError', 'busy'],
      ['AbortError', 'busy'],
    ] as const) {
      it(`is "${kind}-${fault}" for ${name}`, () => {
        const { code, message } = captureError(words, new DOMException('', name));
        expect(code).to.equal(`${kind}-${fault}`);
        expect(message).to.include(kind);
      });
    }
  });
}
