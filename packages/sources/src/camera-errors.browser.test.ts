import { expect } from 'chai';
import { cameraError } from './camera-errors.ts';

// What other browsers and systems reject with; the refusals of Chromium itself are met for real in
// camera-refusals.test.ts.
describe('what a browser says of a camera', () => {
  it('is a refusal by the system where it says so', () => {
    const cause = new DOMException('Permission denied by system', 'NotAllowedError');
    const error = cameraError(cause);
    expect(error.code).to.equal('camera-denied');
    expect(error.message).to.include('system settings');
    expect(error.cause).to.equal(cause);
  });

  for (const [name, code] of [
    ['NotAllowedError', 'camera-denied'],
    ['SecurityError', 'camera-denied'],
    ['NotFoundError', 'camera-missing'],
    ['OverconstrainedError', 'camera-missing'],
    ['NotReadableError', 'camera-busy'],
    ['AbortError', 'camera-busy'],
  ] as const) {
    it(`is "${code}" for ${name}`, () => {
      expect(cameraError(new DOMException('', name)).code).to.equal(code);
    });
  }
});
