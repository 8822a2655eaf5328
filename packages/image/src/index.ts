export { efficientnetLite0, efficientnetLite0Small } from './efficientnet-lite0.ts';
export { mobilenetV2 } from './mobilenet-v2.ts';
