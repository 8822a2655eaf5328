import { addCopyButtons } from '../code/copy-button.ts';
import { colorCode } from '../code/show-code.ts';

colorCode();
addCopyButtons();
