export {
  openTeachableMachine,
  type TeachableMachineModel,
  type TeachableMachineSource,
} from './read/open-teachable-machine.ts';
