import '@tl-elements/elements/define';

document.querySelector('tl-trainer').addEventListener('tl-label', ({ detail }) => {
  document.querySelector('output').textContent = detail.label ?? 'neither';
});
