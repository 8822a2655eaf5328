import { expect } from 'chai';
import { asyncDispose, Scope } from './scope.ts';
import { failure } from './testing/failure.ts';

describe('a scope', () => {
  it('undoes everything in reverse order, one after the other', async () => {
    const scope = new Scope();
    const order: string[] = [];
    scope.add(() => order.push('first'));
    scope.add(async () => {
      await Promise.resolve();
      order.push('second');
    });
    scope.add(() => order.push('third'));
    expect(scope.signal.aborted).to.be.false;
    await scope.close();
    expect(order).to.deep.equal(['third', 'second', 'first']);
    expect(scope.signal.aborted).to.be.true;
  });

  it('undoes a thing only once, also if it was undone before', async () => {
    const scope = new Scope();
    let count = 0;
    const undo = scope.add(() => count++);
    undo();
    undo();
    await scope.close();
    await scope.close();
    expect(count).to.equal(1);
  });

  it('is closed only when all is undone', async () => {
    const scope = new Scope();
    let isUndone = false;
    scope.add(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      isUndone = true;
    });
    void scope.close();
    await scope[asyncDispose]();
    expect(isUndone).to.be.true;
  });

  it('undoes the rest if one thing fails, and then throws', async () => {
    const scope = new Scope();
    const broken = new Error('broken');
    let isUndone = false;
    scope.add(() => (isUndone = true));
    scope.add(() => Promise.reject(broken));
    expect(await failure(scope.close())).to.equal(broken);
    expect(isUndone).to.be.true;
  });

  it('undoes at once what is added after it was closed', async () => {
    const scope = new Scope();
    await scope.close();
    const target = new EventTarget();
    let count = 0;
    scope.add(() => count++);
    scope.listen(target, 'tick', () => (count += 10));
    target.dispatchEvent(new Event('tick'));
    scope.after(0, () => (count += 100));
    scope.every(1, () => (count += 1000));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(count).to.equal(1);
  });

  it('listens until it closes, or until the listener is removed', async () => {
    const scope = new Scope();
    const target = new EventTarget();
    const calls: string[] = [];
    scope.listen(target, 'a', () => calls.push('a'));
    const stop = scope.listen(target, 'b', () => calls.push('b'));
    target.dispatchEvent(new Event('a'));
    target.dispatchEvent(new Event('b'));
    stop();
    target.dispatchEvent(new Event('b'));
    await scope.close();
    target.dispatchEvent(new Event('a'));
    expect(calls).to.deep.equal(['a', 'b']);
  });

  it('calls back after a delay or each period, unless cancelled', async () => {
    const scope = new Scope();
    const calls: string[] = [];
    scope.after(1, () => calls.push('cancelled'))();
    await new Promise<void>((resolve) => scope.after(1, resolve));
    await new Promise<void>((resolve) => {
      const stop = scope.every(1, () => {
        calls.push('tick');
        if (calls.length < 3) return;
        stop();
        resolve();
      });
    });
    scope.after(1, () => calls.push('closed'));
    scope.every(1, () => calls.push('closed'));
    await scope.close();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(calls).to.deep.equal(['tick', 'tick', 'tick']);
  });

  it('closes its children, which can also close earlier', async () => {
    const scope = new Scope();
    const [early, late] = [scope.child(), scope.child()];
    const order: string[] = [];
    early.add(() => order.push('early'));
    late.add(async () => {
      await Promise.resolve();
      order.push('late');
    });
    await early.close();
    expect(order).to.deep.equal(['early']);
    expect(scope.signal.aborted).to.be.false;
    await scope.close();
    expect(order).to.deep.equal(['early', 'late']);
  });
});
