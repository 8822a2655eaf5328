import type { CaptureWords } from '../devices/capture-words.ts';

/** The messages about cameras. */
export const cameraWords: CaptureWords = {
  kind: 'camera',
  notOffered:
    'This browser offers no camera to web pages. If you are inside another app, open the page in Safari, Chrome or Firefox.',
  blockedByPage:
    'The page around this one does not let it use the camera. Whoever owns that page has to write ' +
    '<iframe allow="camera; microphone" ...>, and must not forbid cameras in its Permissions-Policy header.',
  blockedByHeader:
    'This page forbids cameras in its Permissions-Policy header. Whoever serves it has to send "Permissions-Policy: camera=(self)", or no such header.',
  none: 'No camera was found. Plug one in, or use photos instead.',
  gone: 'That camera is no longer connected. Plug it in, or choose another one.',
  busy: 'The camera did not start. Another program or tab may be using it. Close that, then try again.',
  lost: 'The camera stopped sending pictures. It may have been unplugged, switched off or taken by another program. Check that, then try again.',
  deniedBySystem:
    'The computer does not let this browser use the camera. Allow it in the system settings under Privacy, Camera, then try again.',
  denied:
    'The camera is blocked. Allow it with the camera icon in the address bar, then try again.',
};
