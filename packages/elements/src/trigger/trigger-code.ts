/** All of a trigger except its element. Only pages with a trigger fetch it. */
export { TriggerBinding } from './trigger-binding.ts';
