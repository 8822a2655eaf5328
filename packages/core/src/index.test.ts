import { expect } from 'chai';
import * as core from './index.ts';

describe('the package', () => {
  it('can be imported without a page, and exports the promised names', () => {
    expect(globalThis).to.not.have.property('document');
    expect(core).to.include.keys(
      'Project',
      'TlError',
      'coach',
      'evaluateHead',
      'findExtractor',
      'memoryStore',
      'extractFrames',
      'predict',
      'predictHead',
      'readModel',
      'registerExtractor',
      'startHeadTrainer',
      'trainHead',
      'writeModel',
    );
  });
});
