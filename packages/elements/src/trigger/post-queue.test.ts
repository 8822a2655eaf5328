import { expect } from 'chai';
import { PostQueue } from './post-queue.ts';

/** A host that answers as it is told, on a clock of its own. */
function host(answers: readonly (number | 'unreachable')[]) {
  let nowMs = 0;
  const waiting: { readonly at: number; readonly callback: () => void }[] = [];
  const sent: { readonly at: number; readonly body: string }[] = [];
  const errors: string[] = [];
  const queue = new PostQueue('https://example.org/claps', 'same-origin', {
    fetch: async (_, { body }) => {
      const answer = answers[sent.length] ?? 200;
      sent.push({ at: nowMs, body: body as string });
      if (answer === 'unreachable') throw new TypeError('Failed to fetch');
      return new Response(null, { status: answer });
    },
    after: (delayMs, callback) => waiting.push({ at: nowMs + delayMs, callback }),
  });
  return {
    sent,
    errors,
    add: (body: string) => queue.add(body, ({ message }) => errors.push(message)),
    /** Lets all time pass that something waits for. */
    async settle(): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve));
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        nowMs = next.at;
        next.callback();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}

describe('the queue of messages to an address', () => {
  it('sends the first at once, and then one a second, in order', async () => {
    const { sent, add, settle } = host([]);
    ['a', 'b', 'c'].forEach(add);
    await settle();
    expect(sent).to.deep.equal([
      { at: 0, body: 'a' },
      { at: 1000, body: 'b' },
      { at: 2000, body: 'c' },
    ]);
  });

  it('tries again later and later while the host fails, and loses nothing', async () => {
    const { sent, errors, add, settle } = host(['unreachable', 503, 200]);
    ['a', 'b'].forEach(add);
    await settle();
    expect(sent).to.deep.equal([
      { at: 0, body: 'a' },
      { at: 2000, body: 'a' },
      { at: 6000, body: 'a' },
      { at: 7000, body: 'b' },
    ]);
    expect(errors).to.deep.equal([]);
  });

  it('gives up after six tries, says so, and goes on with the next', async () => {
    const { sent, errors, add, settle } = host(Array<number>(6).fill(500));
    ['a', 'b'].forEach(add);
    await settle();
    expect(sent.map(({ body }) => body).join('')).to.equal('aaaaaab');
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.contain('500');
  });

  it('does not repeat what the host refuses', async () => {
    const { sent, errors, add, settle } = host([404]);
    add('a');
    await settle();
    expect(sent).to.have.lengthOf(1);
    expect(errors[0]).to.contain('404');
  });

  it('keeps the newest fifty while a host can not be reached', async () => {
    const { sent, add, settle } = host([]);
    for (let index = 0; index < 60; index++) add(String(index));
    await settle();
    // The first is under way when the others come.
    expect(sent.slice(1).map(({ body }) => Number(body))).to.deep.equal(
      Array.from({ length: 50 }, (_, index) => index + 10),
    );
  });
});
