/** Opens the browser's dialog for files, and calls back with what was chosen, unless that is nothing. */
export function chooseFiles(
  accept: string,
  isMany: boolean,
  chosen: (files: FileList) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = isMany;
  input.onchange = () => {
    if (input.files && input.files.length > 0) chosen(input.files);
  };
  input.click();
}
