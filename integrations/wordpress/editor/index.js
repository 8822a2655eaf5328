// What the block editor loads: the blocks. Their tags are written by the server (includes/blocks.php).
import { registerClassifier } from './classifier-block.js';
import { registerTrainer } from './trainer-block.js';
import { registerTrigger } from './trigger-block.js';

registerClassifier();
registerTrainer();
registerTrigger();
