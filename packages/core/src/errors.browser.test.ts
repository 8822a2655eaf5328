import { expect } from 'chai';
import { TlError } from './errors.ts';

describe('TlError', () => {
  it('carries its code, its sentence and its cause', () => {
    const cause = new Error('NotAllowedError');
    const error = new TlError('camera-denied', 'The camera was refused.', { cause });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({ code: 'camera-denied', message: 'The camera was refused.', cause });
  });
});
