/** Gives every `<figure class="code" data-copy="LABEL">` a button that copies its code. */
export function addCopyButtons(root: ParentNode = document): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure.code[data-copy]')) {
    figure.querySelector('.code-head')?.append(copyButton(figure));
  }
}

function copyButton(figure: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet small';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', figure.dataset['copy'] ?? 'Copy');

  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');

  let timer = 0;
  button.addEventListener('click', () => {
    void copy(figure.querySelector('code')!).then((outcome) => {
      button.textContent = outcome;
      status.textContent = outcome;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        button.textContent = 'Copy';
        status.textContent = '';
      }, 2000);
    });
  });

  const holder = document.createElement('span');
  holder.append(status, button);
  return holder;
}

/** Copies the code. Where the browser refuses, selects it, so that the visitor can copy it. */
async function copy(code: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    return 'Selected. Copy it with your keyboard.';
  }
}
