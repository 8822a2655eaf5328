import './trainer/define.ts';
import './classifier/define.ts';
import './trigger/define.ts';
