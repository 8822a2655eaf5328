import { asyncDispose } from '@tl-elements/core';
import { atLeast, type Benchmark } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { peerHeadOn } from '../contenders.ts';
import { handFeaturesOf, loadHands, type HandPipelineName } from '../hand-features.ts';
import {
  balancedAccuracyOf,
  nextTakeTrials,
  otherPlaceTrials,
  type HandTrial,
  type LearnAndAnswer,
} from '../hand-protocol.ts';
import { answersOfOurHead } from '../our-head.ts';
import { Peer } from '../peer/peer.ts';
import { meanOf } from '../statistics.ts';

/** Floors in per cent, by what is tried. */
const floors = { 'next take': 86, 'other place': 87 } as const;

/** Signs of one hand, whole products: extractor and head. */
export const handAccuracy: Benchmark = async ({ seeds }) => {
  const recordings = await loadHands();
  const { pictures } = recordings;
  const peer = await Peer.start();
  const theirs: LearnAndAnswer = (train, test, seed) =>
    peerHeadOn('Teachable Machine', peer).answer(train, test, seed);
  const contenders: readonly { name: string; pipeline: HandPipelineName; learn: LearnAndAnswer }[] =
    [
      { name: 'Teachable Machine', pipeline: 'Teachable Machine', learn: theirs },
      { name: 'our pictures', pipeline: 'efficientnet-lite0', learn: answersOfOurHead },
      { name: 'our hands', pipeline: 'hand-landmarks', learn: answersOfOurHead },
    ];
  const tasks: readonly { name: keyof typeof floors; trials: readonly HandTrial[] }[] = [
    { name: 'next take', trials: nextTakeTrials(pictures) },
    { name: 'other place', trials: otherPlaceTrials(pictures) },
  ];
  const rows: string[][] = [];
  const met = [];
  try {
    for (const { name, pipeline, learn } of contenders) {
      const features = await handFeaturesOf(pipeline, recordings);
      // Our head gives the same result for every seed; theirs starts from random weights.
      const draws = learn === theirs ? seeds : 1;
      const row = [name];
      for (const task of tasks) {
        const accuracies: number[] = [];
        for (const trial of task.trials) {
          const own: number[] = [];
          for (let seed = 0; seed < draws; seed++) {
            own.push(await balancedAccuracyOf(trial, pictures, features, learn, seed));
          }
          accuracies.push(meanOf(own));
        }
        const mean = meanOf(accuracies);
        row.push(percent(mean), accuracies.map(percent).join(' '));
        if (pipeline === 'hand-landmarks') {
          met.push(atLeast(`${task.name}, balanced accuracy`, 100 * mean, floors[task.name], ' %'));
        }
      }
      const found = features.filter((row) => row !== null).length;
      rows.push([...row, percent(found / features.length)]);
    }
  } finally {
    await peer[asyncDispose]();
  }
  return {
    title: 'Hand signs: accuracy',
    method:
      'Recordings of one hand that shows 0 to 5 fingers in four places. Next take: trained with ' +
      'the first take of each label in a place, tested on the later ones. Other place: labels 0 ' +
      'to 4, trained with one place, tested on the others. A hand that is not found counts as ' +
      'wrong. Balanced accuracy, mean over the places; chance is 17 to 20 %.',
    tables: [
      {
        caption: 'Balanced accuracy in %',
        columns: ['', 'next take', 'by place', 'other place', 'by place', 'found'],
        rows,
      },
    ],
    floors: met,
  };
};
