import { expect } from 'chai';
import { TlError } from './errors.ts';

describe('TlError', () => {
  it('has a code, a message and a cause', () => {
    const cause = new Error('NotAllowedError');
    const error = new TlError('camera-denied', 'The camera was refused.', { cause });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({ code: 'camera-denied', message: 'The camera was refused.', cause });
  });
});
