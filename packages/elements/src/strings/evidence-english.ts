import { allOf } from './count.ts';

/** The English texts about where a model looks. */
export const evidenceEnglish = {
  /** The button on the picture. */
  toggle: 'Where it looks',
  /** The same of an example that is opened. */
  toggleOpened: 'Where it looked',
  /** For screen readers, by the nine parts of the picture: row by row, from the left. */
  looksAt: [
    'It looks mostly at the upper left.',
    'It looks mostly at the top.',
    'It looks mostly at the upper right.',
    'It looks mostly at the left.',
    'It looks mostly at the middle.',
    'It looks mostly at the right.',
    'It looks mostly at the lower left.',
    'It looks mostly at the bottom.',
    'It looks mostly at the lower right.',
  ],
  /** The next step. */
  otherPlace: (labels: readonly string[]) =>
    `It may have learnt the background. Teach ${allOf(labels)} in another place, too.`,
  /** Why, and what helps. */
  learntBackground: (labels: readonly string[]) =>
    `If only the middle of the picture is shown, mostly taken for something else: ${allOf(labels)}. Teach it in other places, too, with the thing in the middle. Or draw a frame on the picture around what counts. Hand signs are better taught in a trainer of hand signs, which sees the hand alone.`,
  /** The part of the picture that counts. */
  box: {
    /** The button on the picture. */
    toggle: 'Look at a part of the picture',
    /** The frame, for screen readers. */
    frame: 'The part that counts',
    hint: 'Only what is in the frame is learnt and recognized. Drag to draw it.',
    keys: 'Arrow keys move it, with Shift they resize it.',
    whole: 'Whole picture',
    done: 'Done',
    /** Said when the box is removed, and where it is when it was moved: parts of the picture. */
    all: 'The whole picture counts.',
    at: (left: string, top: string, width: string, height: string) =>
      `${left} from the left, ${top} from the top, ${width} wide, ${height} high.`,
  },
};

/** These texts in any language. */
export type EvidenceWords = typeof evidenceEnglish;
