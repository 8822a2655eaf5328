import './trainer/define.ts';
import './classifier/define.ts';
