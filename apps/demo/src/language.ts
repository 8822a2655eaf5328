const key = 'tl-demo-language';
const tags = 'tl-trainer, tl-classifier, tl-trigger';
const choice = document.querySelector<HTMLSelectElement>('#language');

choice?.addEventListener('change', () => {
  store(choice.value);
  speak(choice.value);
});

const chosen = stored();
if (choice) choice.value = chosen;
if (chosen !== 'en') speak(chosen);
// Elements that come later.
new MutationObserver(() => speak(choice?.value ?? chosen)).observe(document.body, {
  childList: true,
  subtree: true,
});

/** Gives the elements a language. The page around them stays English. */
function speak(lang: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(tags)) {
    if ((element.lang || 'en') !== lang) element.lang = lang;
  }
}

function stored(): string {
  try {
    return localStorage.getItem(key) ?? 'en';
  } catch {
    return 'en'; // The browser blocks storage: the choice holds for this page.
  }
}

function store(lang: string): void {
  try {
    localStorage.setItem(key, lang);
  } catch {
    // As above.
  }
}
