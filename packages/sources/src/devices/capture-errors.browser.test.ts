import { expect } from 'chai';
import { captureError } from './capture-errors.ts';

// What other browsers and systems reject with; the refusals of Chromium itself are met for real in
// camera-refusals.test.ts and microphone-refusals.test.ts.
for (const kind of ['camera', 'microphone'] as const) {
  describe(`what a browser says of a ${kind}`, () => {
    it('is a refusal by the system where it says so', () => {
      const cause = new DOMException('Permission denied by system', 'NotAllowedError');
      const error = captureError(kind, cause);
      expect(error.code).to.equal(`${kind}-denied`);
      expect(error.message).to.include('system settings');
      expect(error.cause).to.equal(cause);
    });

    for (const [name, fault] of [
      ['NotAllowedError', 'denied'],
      ['SecurityError', 'denied'],
      ['NotFoundError', 'missing'],
      ['OverconstrainedError', 'missing'],
      ['NotReadableError', 'busy'],
      ['AbortError', 'busy'],
    ] as const) {
      it(`is "${kind}-${fault}" for ${name}`, () => {
        const { code, message } = captureError(kind, new DOMException('', name));
        expect(code).to.equal(`${kind}-${fault}`);
        expect(message).to.include(kind);
      });
    }
  });
}
