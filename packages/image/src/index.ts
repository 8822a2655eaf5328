export { efficientnetLite0, efficientnetLite0Small } from './efficientnet-lite0.ts';
