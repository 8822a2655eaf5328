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

  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');

  let timer = 0;
  button.addEventListener('click', () => {
    void copy(figure.querySelector('code')!).then((outcome) => {
      button.textContent = outcome;
      said.textContent = outcome;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        button.textContent = 'Copy';
        said.textContent = '';
      }, 2000);
    });
  });

  const holder = document.createElement('span');
  holder.append(said, button);
  return holder;
}

/** Copies, or where the browser refuses, selects for copying by hand. */
async function copy(code: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    return 'Selected: copy it by hand';
  }
}
