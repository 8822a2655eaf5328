import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '@tl-elements/elements/define';
import type { TlTrainer } from './trainer/tl-trainer.ts';
import type { TlEventName } from './events.ts';

const once = (target: EventTarget, type: TlEventName) =>
  new Promise<CustomEvent>((resolve) =>
    target.addEventListener(type, (event) => resolve(event as CustomEvent), { once: true }),
  );

it('teaches', async () => {
  document.body.innerHTML = `<tl-trainer id="teach" weights-base="/packages/weights/" labels="A, B"></tl-trainer><tl-classifier trainer="teach"></tl-classifier>`;
  const trainer = document.querySelector<TlTrainer>('tl-trainer')!;
  trainer.addEventListener('tl-error', (e) => console.log('error', e.detail.error));
  const t0 = performance.now();
  await trainer.start();
  console.log('start', performance.now() - t0, trainer.labels);
  const press = async (label: string, ms: number) => {
    const button = trainer.renderRoot.querySelector(`[data-label="${label}"] .teach`)!;
    const { x, y, width, height } = button.getBoundingClientRect();
    await sendMouse({
      type: 'move',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await sendMouse({ type: 'down' });
    await new Promise((r) => setTimeout(r, ms));
    await sendMouse({ type: 'up' });
  };
  await press('A', 1500);
  console.log('A', trainer.examples.length, trainer.state);
  await new Promise((r) => setTimeout(r, 1500));
  await press('B', 1500);
  console.log('B', trainer.examples.length);
  for (const t of ['tl-trained', 'tl-progress', 'tl-error'])
    trainer.addEventListener(t as 'tl-error', (e) =>
      console.log(
        t,
        JSON.stringify(Object.keys(e.detail)),
        String((e as CustomEvent).detail.error ?? (e as CustomEvent).detail.phase ?? ''),
      ),
    );
  await new Promise((r) => setTimeout(r, 3000));
  console.log('model', trainer.model !== null, trainer.prediction, trainer.state);
  if (!trainer.model) await once(trainer, 'tl-trained');
  const { detail } = await once(document.querySelector('tl-classifier')!, 'tl-prediction');
  console.log(JSON.stringify([...detail.scores]), detail.label);
  await new Promise((r) => setTimeout(r, 1000));
  console.log(JSON.stringify(trainer.evaluation));
  expect(detail.scores.size).to.equal(2);
});
