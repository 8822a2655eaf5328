import type { CaptureWords } from '../devices/capture-words.ts';

/**
 * Firefox runs no `AudioContext` without an output, and none of it reaches the page then. Others wait
 * for a click first, which "try again" is.
 */
export const noSoundOutput =
  'The browser does not start to process sound. It may need loudspeakers or headphones for that, even ' +
  'to listen. Connect some, then try again.';

/** The messages about microphones. */
export const microphoneWords: CaptureWords = {
  kind: 'microphone',
  notOffered:
    'This browser offers no microphone to web pages. If you are inside another app, open the page in Safari, Chrome or Firefox.',
  blockedByPage:
    'The page around this one does not let it use the microphone. Whoever owns that page has to write ' +
    '<iframe allow="camera; microphone" ...>, and must not forbid microphones in its Permissions-Policy header.',
  blockedByHeader:
    'This page forbids microphones in its Permissions-Policy header. Whoever serves it has to send "Permissions-Policy: microphone=(self)", or no such header.',
  none: 'No microphone was found. Plug one in, or use sound files instead.',
  gone: 'That microphone is no longer connected. Plug it in, or choose another one.',
  busy: 'The microphone did not start. Another program may be using it. Close that, then try again.',
  lost: 'The microphone stopped sending sound. It may have been unplugged, switched off or taken by another program. Check that, then try again.',
  deniedBySystem:
    'The computer does not let this browser use the microphone. Allow it in the system settings under Privacy, Microphone, then try again.',
  denied:
    'The microphone is blocked. Allow it with the microphone icon in the address bar, then try again.',
};
