/** Opens the browser's dialogue for choosing files. */
export class FileChooser {
  /** Calls back with what was chosen; not at all where nothing was. */
  choose(accept: string, isMany: boolean, chosen: (files: FileList) => void): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = isMany;
    input.onchange = () => {
      if (input.files && input.files.length > 0) chosen(input.files);
    };
    input.click();
  }
}
