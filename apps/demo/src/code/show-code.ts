/** Each group matches one kind of token: comments, strings, and the names of tags. */
const token =
  /(<!--[\s\S]*?-->|\/\/.*)|("[^"\n]*"|'[^'\n]*')|(<\/?[\w!-]+|(?<![=\s])\/?>|(?<=\s)\/>)/g;
const kinds = ['comment', 'string', 'tag'] as const;

/** Shows HTML or script in a `<code>`, with comments, strings and tags in color. */
export function showCode(element: HTMLElement, source: string): void {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of source.matchAll(token)) {
    nodes.push(document.createTextNode(source.slice(end, match.index)));
    const span = document.createElement('span');
    span.className = kinds[match.slice(1).findIndex((group?: string) => group !== undefined)] ?? '';
    span.textContent = match[0];
    nodes.push(span);
    end = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(source.slice(end)));
  element.replaceChildren(...nodes);
}

/** Colors the code that is already on the page. */
export function colorCode(root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('.code code')) {
    showCode(element, element.textContent);
  }
}
