const counts = [0, 1, 2, 5, 21];
const photo = { kind: 'photo', one: 'PHOTO', many: 'PHOTOS' };
const sound = { kind: 'sound', one: 'SOUND', many: 'SOUNDS' };
const video = { kind: 'video', one: 'VIDEO', many: 'VIDEOS' };
const files = [[photo], [sound], [video]];
const lists = [[['Cup']], [['Cup', 'Hat']], [['Cup', 'Hat', 'Cat']], [['A', 'B', 'C', 'D', 'E']]];
const forCounts = (...others: unknown[]) => counts.map((n) => [n, ...others]);
const forFiles = (...others: unknown[]) => files.map(([kind]) => [...others, kind]);
const leftOut = [
  ...['unknown-detector', 'evaluation', 'camera-direction', 'box', 'takes', 'picture-edges'].map(
    (kind) => ({ kind }),
  ),
  ...counts.map((count) => ({ kind: 'examples-without-picture', count })),
  { kind: 'empty-label', label: 'Cup' },
  { kind: 'label-characters', label: 'Cup', written: 'cup' },
];

/**
 * Arguments to try each message with, by the end of its path. Messages that are missing here are tried with
 * names of labels.
 */
const samples: readonly (readonly [RegExp, readonly (readonly unknown[])[]])[] = [
  [/(percent|loadingDownload|siteProgress|foldersProgress)$/, [[0], [0.934], [1]]],
  [/\.range$/, [[0.86, 0.95]]],
  [/refine\.(offer|left)$/, [[30], [60], [120]]],
  [/refine\.helped$/, [[0.74, 0.8]]],
  [/explain$/, [[new Error('No.')]]],
  [/(newLabel|earlier|happenOne|useSize|newPeople|\.examples|unusable|missed\.[\w-]+)$/, forCounts()],
  [/ofOtherKind$/, lists],
  [/(triggerButton|siteHeading|sitePage\.heading|triggerSequence|\.known|otherPlace|learntBackground)$/, lists],
  [/(chooseFiles|firstMinuteFiles|tryFile|tryFiles|foldersOf|tryFileHint|addFilesShort|onceMoreFiles)$/, files],
  [/(addFiles|nextFirstFiles|nextSecondFiles|longerFiles|soFarFiles)$/, forFiles('Cup')],
  [/(teachWaiting|keepNamed)$/, counts.flatMap((n) => forFiles('Cup', n))],
  [/(addingFiles|tryingFiles)$/, counts.flatMap((n) => forFiles(n))],
  [/\.(recording|showExamples|moreExamples|anotherTake)$/, counts.map((n) => ['Cup', n])],
  [/\.(example|test|exampleLeftOut|backTo)$/, [[3, 'Cup']]],
  [/\.(selected|removed|wasLeftOut|wasTakenIn)$/, forCounts()],
  [/\.moved$/, forCounts('Cup')],
  [/\.(keepByFolders|kept|showTests|testsHeading|countLabels|countTests|addProjects|withoutOriginal|notInFolders|leftOutCount)$/, forCounts()],
  [/\.added$/, lists],
  [/\.right$/, [[9, 10]]],
  [/\.cell$/, forCounts('Cup', 'Hat')],
  [/\.opened$/, counts.map((n) => ['cup.zip', n, n])],
  [/dropped$/, counts.slice(1).map((n) => [{ unsupported: n, unreadable: n, nothingFound: n }])],
  [/leftOut$/, leftOut.map((what) => [what])],
  [/useFolderHint$/, [['a.example', true], ['a.example', false]]],
  [/trigger(Play|Pause)$/, [['video'], ['audio']]],
  [/triggerSeek$/, [['10s'], ['+5s'], ['-5s']]],
  [/triggerClass$/, ['add', 'remove', 'toggle'].map((change) => [change, 'big'])],
  [/triggerSay$|triggerSound$/, [[''], ['bell']]],
  [/triggerSwitch$/, [['Cup', []], ['Cup', ['ring', 'play']]]],
  [/triggerWould$/, [[['ring', 'play'], 'Cup', '93 %'], [[], 'Cup', null]]],
  [/(heardSecond|record\.seconds)$/, forCounts()],
  [/record\.timer$/, [['Cup', 0, 5], ['Cup', 10, 60]]],
  [/evidence\.box\.at$/, [['5 %', '10 %', '40 %', '50 %']]],
  [/\.weak$/, [['Cup', 'Bad', null], ['Cup', 'Bad', 'Hat']]],
]; // oxfmt-ignore

/**
 * Every text of a catalogue, by its path: `advice.weak (Cup, 2)`. Messages with values in them are called
 * with several.
 */
export function everyText(messages: unknown, path = ''): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (part: string, value: unknown) => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) add(`${part}.${name}`, inner);
    } else if (typeof value === 'function') {
      const [, tries] = samples.find(([end]) => end.test(part)) ?? [null, [['Cup', 'Hat', 'Cat']]];
      for (const each of tries) {
        const name = `${part} (${each.map((one) => JSON.stringify(one)).join(', ')})`;
        add(name, (value as (...values: unknown[]) => unknown)(...(each as unknown[])));
      }
    } else texts.set(part, String(value));
  };
  add(path, messages);
  return texts;
}
