import type { TlErrorCode } from '@tl-elements/core/base';
import type { LeftOut } from '@tl-elements/teachable-machine';
import { allOf, count } from './count.ts';
import { teachingInEnglish } from './teaching.ts';

function leftOutInEnglish(what: LeftOut): string {
  switch (what.kind) {
    case 'unknown-detector':
      return '“None of these”: there, everything gets a label.';
    case 'evaluation':
      return 'How good the model was found to be.';
    case 'camera-direction':
      return 'That the camera’s picture is not mirrored. Where left and right matter, set flip to false there.';
    case 'takes':
      return 'Which photos were taken in one go.';
    case 'picture-edges':
      return 'The edges of photos, outside the square in the middle.';
    case 'examples-without-picture':
      return `${count(what.count, 'example', 'examples')} without a photo.`;
    case 'empty-label':
      return `${what.label}, which has no examples.`;
    case 'label-characters':
      return `The name ${what.label}: it is ${what.written} there.`;
  }
}

/** What files of one kind are called. */
export interface FileWords {
  readonly one: string;
  readonly many: string;
}

/** Every English word of the interface. Other languages fill the same form (`Messages`). */
export const english = {
  percent: (share: number) => `${Math.round(share * 100)}\u202f%`,
  newLabel: (number: number) => `Label ${number}`,

  // The picture
  stage: 'Picture',
  /** What is said of each kind of device. */
  of: {
    camera: {
      start: 'Start camera',
      choose: 'Camera',
      stop: 'Stop camera',
      looksLike: 'Looks like',
      privacy: 'The picture never leaves this page.',
      orFiles: 'Or drop photos on a label.',
      opening: 'Opening the camera…',
      allow: 'Allow the camera when the browser asks.',
      loading: 'Getting ready to see…',
      loadingDownload: (fraction: number) =>
        `Getting ready to see, ${Math.round(fraction * 100)}\u202f%`,
      waiting: 'Waiting for a picture',
    },
    microphone: {
      start: 'Start microphone',
      choose: 'Microphone',
      stop: 'Stop microphone',
      looksLike: 'Sounds like',
      privacy: 'What is heard never leaves this page.',
      orFiles: 'Or drop sound files on a label.',
      opening: 'Opening the microphone…',
      allow: 'Allow the microphone when the browser asks.',
      loading: 'Getting ready to hear…',
      loadingDownload: (fraction: number) =>
        `Getting ready to hear, ${Math.round(fraction * 100)}\u202f%`,
      waiting: 'Listening…',
    },
  },
  /** What is said of teaching, by what is taught. */
  teachingOf: teachingInEnglish,
  quiet: 'It is quiet here. Sounds appear as light.',
  files: {
    camera: { one: 'photo', many: 'photos' },
    microphone: { one: 'sound', many: 'sounds' },
  } as Record<'camera' | 'microphone', FileWords>,
  firstMinuteFiles: ({ many }: FileWords) =>
    `Drop a few ${many} on each label, and it learns to tell them apart.`,
  tryFile: ({ one }: FileWords) => `Try a ${one}`,
  tryFileHint: ({ one }: FileWords) => `Drop a ${one} here to see what it is taken for.`,
  background: 'Background',
  backgroundHint:
    'What is heard when nothing happens. Teach it first, so that it is not taken for a sound.',
  noneOfThese: 'None of these',
  doubts: {
    'other-network':
      'This model was trained with a network that may differ from the one here. Check what it says before you rely on it.',
  },
  flip: 'Flip camera',
  mirror: 'Mirror the picture',
  recording: (label: string, examples: number) =>
    examples === 0 ? label : `${label} · ${examples}`,
  getReady: (label: string) => `Get ready: ${label}`,

  // Left and right
  leftOrRight: 'Does left or right matter?',
  sided: 'A thing and its mirror image are two.',
  unsided: 'A thing and its mirror image are the same.',
  yes: 'Yes',
  no: 'No',

  // Rows
  labels: 'Labels',
  labelName: (label: string) => `Name of label ${label}`,
  teach: 'Hold to teach',
  teachShort: 'Teach',
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
  noExamples: 'No examples yet',
  examples: (n: number) => count(n, 'example', 'examples'),
  examplesOf: (label: string) => `Examples of ${label}`,
  showExamples: (label: string, n: number) => `Show ${count(n, 'example', 'examples')} of ${label}`,
  removeExample: (position: number, label: string) => `Remove example ${position} of ${label}`,
  clear: 'Clear',
  clearNamed: (label: string) => `Clear all examples of ${label}`,
  earlier: (n: number) => `and ${n} earlier`,
  /** What was shown and could not be learnt from, by what was missing in it. */
  missed: {
    'no-person': (n: number) => `${count(n, 'picture', 'pictures')} without a person left out`,
    'no-hand': (n: number) => `${count(n, 'picture', 'pictures')} without a hand left out`,
    'no-signal': (n: number) => `${count(n, 'second', 'seconds')} without any sound left out`,
  },
  addingFiles: (n: number, { one, many }: FileWords) => `Adding ${count(n, one, many)}…`,
  sure: (label: string) => `How sure: ${label}`,
  dropHere: (label: string) => `Drop to teach ${label}`,
  dropOnRow: ({ many }: FileWords) => `Drop on the label of the ${many}`,
  nameTaken: (label: string) => `There is a label ${label} already`,

  // What to do next, how good it is
  nextFirstFiles: (label: string, { many }: FileWords) => `Drop a few ${many} on ${label}.`,
  nextSecondFiles: (label: string, { many }: FileWords) =>
    `Now drop ${many} of something else on ${label}.`,
  nextOneLabel: 'It takes two labels to tell things apart. Add another.',
  learning: 'Learning…',
  known: (labels: readonly string[]) =>
    `${allOf(labels)} ${labels.length === 1 ? 'is' : 'are'} known from the model you opened. ` +
    'Examples of your own make it surer.',
  knownHint: 'Known from the model you opened.',
  longerFiles: (label: string, { many }: FileWords) => `Drop a few more ${many} on ${label}.`,
  onceMoreFiles: ({ many }: FileWords) =>
    `A few more ${many} of each, and I can say how good this is.`,
  soFarFiles: (words: string, { many }: FileWords) =>
    `${words}, so far. More ${many} of each would make it surer.`,
  rightEveryTime: 'Right nearly every time',
  right: (times: number, outOf: number) => `Right about ${times} times in ${outOf}`,
  rightHalf: 'Right about half the time',
  rightSeldom: 'Wrong more often than right',
  range: (low: number, high: number) =>
    `${Math.round(low * 100)} to ${Math.round(high * 100)}\u202f%`,
  why: 'Why?',

  // Understand
  understand: 'Understand',
  takenFor: 'Taken for',
  cell: (n: number, shown: string, said: string) => `${n} of ${shown} taken for ${said}`,
  tooEarly: 'There is too little to go by yet.',
  adviceHeading: 'What would help most',
  advice: {
    secondLabel: 'It takes two labels to tell things apart.',
    ready: 'This is good enough to use.',
  },
  close: 'Close',

  // The foot
  actions: 'Actions',
  undo: 'Undo',
  redo: 'Redo',
  saveProject: 'Save project',
  /** The same where there is little room. */
  saveProjectShort: 'Save',
  open: 'Open…',
  savedAs: (name: string) => `Saved as ${name}.`,
  openingFile: (name: string) => `Opening ${name}…`,
  opened: (name: string, labels: number, examples: number) =>
    `Opened ${name}: ${count(labels, 'label', 'labels')}, ${count(examples, 'example', 'examples')}.`,
  openedInstead: 'It took the place of what was here. Undo brings that back.',
  useIt: 'Use it',
  useHeading: 'Use it on your own page',
  useHow: 'How the model gets there',
  useKinds: {
    inline: {
      name: 'In the lines',
      hint: 'Nothing to upload: the model is written into the lines.',
    },
    hosted: {
      name: 'As a file',
      hint: 'Two things: the model file beside your page, and these lines in it.',
    },
  },
  useSize: (kilobytes: number) => `${kilobytes} KB in all.`,
  useFile: 'Download the model',
  useFileHint: (name: string) => `Put ${name} in the same folder as your page.`,
  useWhere: 'Where to paste',
  usePlaces: {
    html: { name: 'HTML', where: 'Anywhere between <body> and </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'In a “Custom HTML” block.',
      file: 'Upload the file under Media, and put its address in src.',
    },
    react: { name: 'React', where: 'In any component.', file: 'The file goes into public/.' },
  },
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
  othersBusy: 'Saving…',
  leftOutHeading: 'It has no place for:',
  leftOut: leftOutInEnglish,

  // How the work is kept
  saveFile: 'Save a file',
  goOnHere: 'Go on here',
  reextracting: 'Seeing the examples again, by another extractor…',

  // Said to screen readers
  saidTaught: (label: string, examples: string) => `${label}, ${examples}`,
  saidCountdown: ['', '1', '2', '3'],

  // Failures: the button that stands beside the sentence
  errorHeading: 'Something went wrong',
  again: 'Try again',
  startAgain: 'Start again',
  reload: 'Reload the page',
  dismiss: 'Go on',
  useFiles: ({ many }: FileWords) => `Use ${many} instead`,
  /** Sentences by code that replace the English ones the failures carry. */
  errors: {} as Partial<Record<TlErrorCode, string>>,

  // The classifier
  start: 'Start',
  nothing: {
    'no-person': 'Nobody in sight',
    'no-hand': 'No hand in sight',
    'no-signal': 'Nothing to hear',
  },
  saysLabels: 'What it sees',
};

/** The form that every language fills. */
export type Messages = typeof english;
