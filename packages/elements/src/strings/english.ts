import type { DroppedExamples } from '@tl-elements/core/files';
import type { LeftOut } from '@tl-elements/teachable-machine';
import { collectEnglish } from './collect-english.ts';
import { allOf, count } from './count.ts';
import { displayEnglish } from './display-english.ts';
import { evidenceEnglish } from './evidence-english.ts';
import { refineEnglish } from './refine-english.ts';
import { filesInEnglish, type FileWords } from './file-words.ts';
import { happenEnglish } from './happen-english.ts';
import { recordEnglish } from './record-english.ts';
import { reviewEnglish } from './review-english.ts';
import { teachingInEnglish } from './teaching.ts';
import { useEnglish } from './use-english.ts';

function leftOutInEnglish(what: LeftOut): string {
  switch (what.kind) {
    case 'unknown-detector':
      return '“None of these”: other programs give everything a label.';
    case 'evaluation':
      return 'The accuracy figures.';
    case 'box':
      return 'The part of the picture that counts: other programs look at all of it.';
    case 'camera-direction':
      return 'The direction of the camera’s picture. If left and right matter, set flip to false there.';
    case 'takes':
      return 'Which photos belong to the same take.';
    case 'picture-edges':
      return 'The edges of photos, outside the square in the middle.';
    case 'examples-without-picture':
      return `${count(what.count, 'example', 'examples')} without a photo.`;
    case 'empty-label':
      return `${what.label}, which has no examples.`;
    case 'label-characters':
      return `The name ${what.label}, which becomes ${what.written}.`;
  }
}

/** All texts of the interface, in English. Other languages have the same type (`Messages`). */
export const english = {
  ...displayEnglish,

  /** The messages about each kind of device. */
  of: {
    camera: {
      ...displayEnglish.of.camera,
      choose: 'Camera',
      stop: 'Stop camera',
      looksLike: 'Looks like',
      privacy: 'The picture never leaves this page.',
      orFiles: 'Or drop photos on a label.',
      opening: 'Opening the camera…',
      allow: 'Allow the camera when the browser asks.',
      loadingDownload: (fraction: number) => `Getting ready, ${Math.round(fraction * 100)}\u202f%`,
    },
    microphone: {
      ...displayEnglish.of.microphone,
      choose: 'Microphone',
      stop: 'Stop microphone',
      looksLike: 'Sounds like',
      privacy: 'The sound never leaves this page.',
      orFiles: 'Or drop sound files on a label.',
      opening: 'Opening the microphone…',
      allow: 'Allow the microphone when the browser asks.',
      loadingDownload: (fraction: number) => `Getting ready, ${Math.round(fraction * 100)}\u202f%`,
    },
  },

  /** What files are called, by the kind of examples. */
  files: filesInEnglish as Record<keyof typeof filesInEnglish, FileWords>,
  chooseFiles: ({ many }: FileWords) => `Choose ${many}…`,

  // The picture
  stage: 'Picture',
  /** The messages about teaching, by modality. */
  teachingOf: teachingInEnglish,
  quiet: 'It is quiet. Sounds appear as light.',
  firstMinuteFiles: ({ many }: FileWords) => `Drop a few ${many} on each label.`,
  tryFile: ({ one }: FileWords) => `Try a ${one}`,
  tryFileHint: ({ one }: FileWords) => `Drop a ${one} here to see which label it gets.`,
  backgroundHint: 'The sound of the room when nothing happens. Teach this first.',
  somethingElseHint:
    'Whatever is no movement of yours: standing, walking, scratching. Teach this first.',
  flip: 'Flip camera',
  recording: (label: string, examples: number) =>
    examples === 0 ? label : `${label} · ${examples}`,
  getReady: (label: string) => `Get ready: ${label}`,

  // Left and right
  leftOrRight: 'Is a mirrored picture a different thing?',
  sided: 'Mirrored pictures count as different.',
  unsided: 'Mirrored pictures count as the same.',
  change: 'Change',
  yes: 'Yes',
  no: 'No',

  // Rows
  labels: 'Labels',
  /** Beside that heading; whoever is named there is said to have given the examples from then on. */
  whoTeaches: 'Who is teaching?',
  whoTeachesHint:
    'Optional. Once three people or more have taught, “Why?” says how good it is with people it has not met.',
  labelName: (label: string) => `Name of label ${label}`,
  teach: 'Hold to teach',
  teachNamed: (label: string) => `Teach ${label}`,
  teaching: 'Let go to stop',
  addFiles: (label: string, { many }: FileWords) => `Add ${many} to ${label}`,
  teachTimed: 'Teach in 3, 2, 1',
  teachHold: 'Hold',
  getReadyShort: 'Get ready…',
  addFilesShort: ({ many }: FileWords) => `Add ${many}`,
  teachWaiting: (label: string, n: number, { one, many }: FileWords) =>
    `Teach ${label} with ${n === 1 ? `this ${one}` : `these ${n} ${many}`}`,
  removeLabel: (label: string) => `Remove label ${label}`,
  addLabel: 'Add a label',
  /** The slider of a label, and the button that shows it. */
  howOften: (label: string) => `How often ${label} is recognized`,
  rarely: 'Rarely',
  switchOff: (label: string) => `Switch ${label} off`,
  switchOn: (label: string) => `Switch ${label} on`,
  labelIsOff: 'Switched off: not learnt, and never the answer',
  often: 'Often',
  noneProvisional: 'A first guess, from one take. Another take of each label makes it surer.',
  noExamples: 'No examples yet',
  examples: (n: number) => count(n, 'example', 'examples'),
  examplesOf: (label: string) => `Examples of ${label}`,
  showExamples: (label: string, n: number) => `Show ${count(n, 'example', 'examples')} of ${label}`,
  clear: 'Clear',
  clearNamed: (label: string) => `Clear all examples of ${label}`,
  earlier: (n: number) => `Show ${n} more`,
  /** Frames that did not become examples, by what is missing in them. */
  missed: {
    'no-person': (n: number) => `Skipped ${count(n, 'picture', 'pictures')}: nobody visible`,
    'no-hand': (n: number) => `Skipped ${count(n, 'picture', 'pictures')}: no hand visible`,
    'no-signal': (n: number) => `Skipped ${count(n, 'second', 'seconds')}: no sound`,
    'no-movement': () => 'Nobody was visible in that recording',
    'cut-off': () =>
      'Not added: hips and knees have to be in the picture, as in the examples before',
    'too-quiet': () => 'Nothing was loud enough in that recording',
  },
  addingFiles: (n: number, { one, many }: FileWords) => `Adding ${count(n, one, many)}…`,
  whichLabel: 'Which label are these?',
  asNewLabel: 'New label',
  cancel: 'Cancel',
  nameTaken: (label: string) => `There is already a label called ${label}.`,
  nameMissing: 'A label needs a name.',

  // What to do next, how good it is
  nextFirstFiles: (label: string, { many }: FileWords) => `Drop a few ${many} on ${label}.`,
  nextSecondFiles: (label: string, { many }: FileWords) =>
    `Now drop ${many} of something else on ${label}.`,
  nextNoLabel: 'Add two labels to begin.',
  nextOneLabel: 'One label is not enough. Add another.',
  learning: 'Updating the model…',
  known: (labels: readonly string[]) =>
    `${allOf(labels)} came with the model you opened. Add examples of your own to improve it.`,
  knownHint: 'Came with the model you opened.',
  longerFiles: (label: string, { many }: FileWords) => `Drop a few more ${many} on ${label}.`,
  onceMoreFiles: ({ many }: FileWords) => `Add a few more ${many} of each to see how good this is.`,
  soFarFiles: (words: string, { many }: FileWords) =>
    `${words} so far. Add more ${many} of each to be surer.`,
  rightEveryTime: 'Right nearly every time',
  right: (times: number, outOf: number) => `Right about ${times} times in ${outOf}`,
  rightHalf: 'Right about half the time',
  rightSeldom: 'Wrong more often than right',
  range: (low: number, high: number) =>
    `${Math.round(low * 100)} to ${Math.round(high * 100)}\u202f%`,
  why: 'Why?',

  // Understand
  understand: 'Understand',
  cell: (n: number, shown: string, said: string) =>
    `${count(n, 'example', 'examples')} of ${shown} recognized as ${said}`,
  tooEarly: 'There are too few examples yet.',
  newPeople: (n: number) => `With people it has not met: about ${n} of 10 right.`,
  adviceHeading: 'What would help most',
  advice: {
    secondLabel: 'One label is not enough.',
    ready: 'Your model is ready. Use it on a page.',
  },
  evidence: evidenceEnglish,
  record: recordEnglish,
  refine: refineEnglish,

  ...reviewEnglish,
  ...collectEnglish,

  // The foot
  actions: 'Actions',
  undo: 'Undo',
  redo: 'Redo',
  saveProject: 'Save project',
  /** The same for narrow elements. */
  saveProjectShort: 'Save',
  open: 'Open…',
  savedAs: (name: string) => `Saved as ${name}.`,
  openAs: {
    image: 'Open as pictures',
    audio: 'Open as sounds',
    pose: 'Open as postures',
    hand: 'Open as hand signs',
    poseMovements: 'Open as movements',
    handMovements: 'Open as hand movements',
  },
  cancelOpening: 'Cancel opening',
  openingFile: (name: string) => `Opening ${name}…`,
  opened: (name: string, labels: number, examples: number) =>
    `Opened ${name}: ${count(labels, 'label', 'labels')}, ${count(examples, 'example', 'examples')}.`,
  /** Empty if nothing was left out. */
  dropped: ({ unsupported, unreadable, nothingFound }: DroppedExamples) => {
    const reasons = [
      ...(unreadable > 0 ? [`${unreadable} could not be read`] : []),
      ...(nothingFound > 0 ? [`in ${nothingFound} nothing was found`] : []),
      ...(unsupported > 0 ? [`${unsupported} of a kind that does not open here`] : []),
    ];
    if (reasons.length === 0) return '';
    const all = unsupported + unreadable + nothingFound;
    return `Skipped ${count(all, 'file', 'files')}: ${reasons.join(', ')}.`;
  },
  openedInstead: 'It replaced your work. Undo brings that back.',
  useIt: 'Use it',
  ...useEnglish,
  ...happenEnglish,
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Select and copy it by hand',

  // For other programs
  othersHeading: 'For other programs',
  others: {
    'teachable-machine': 'Model for Teachable Machine',
    layers: 'Model for Keras',
    examples: 'Photos for Teachable Machine',
  },
  othersNoMovements:
    'Teachable Machine and Keras know no movements, so this model can’t be saved for them.',
  othersBusy: 'Saving…',
  leftOutHeading: 'Not included:',
  leftOut: leftOutInEnglish,

  // Where the work is stored
  saveFile: 'Save a file',
  goOnHere: 'Continue here',
  reextracting: 'Updating the examples…',

  // For screen readers only
  saidTaught: (label: string, examples: string) => `${label}, ${examples}`,
  saidCountdown: ['', '1', '2', '3'],
};

/** The texts that every language has. */
export type Messages = typeof english;
