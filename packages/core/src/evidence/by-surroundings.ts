/** What an example says when only its middle is shown. */
export interface MiddleAnswer {
  readonly label: string;
  readonly take: string;
  /** The label that its middle alone gets. */
  readonly answer: string;
}

/** A project is warned if at least this share of its labels needs what surrounds the middle: decision 43. */
const warnedShare = 1 / 3;

/**
 * The labels that are recognized by what surrounds the middle of the picture, maybe by the background: in most of their
 * takes, fewer than seven in ten of the middles alone get the label. Empty below a third of the labels, since one label
 * among many may fail by chance.
 *
 * @param labels all that have examples.
 */
export function labelsBySurroundings(
  answers: readonly MiddleAnswer[],
  labels: readonly string[],
): readonly string[] {
  const found = labels.filter((label) => {
    const own = answers.filter((each) => each.label === label);
    const takes = [...new Set(own.map(({ take }) => take))];
    const lost = takes.filter((take) => isLost(own.filter((each) => each.take === take)));
    return lost.length > takes.length / 2;
  });
  return found.length >= labels.length * warnedShare ? found : [];
}

/** A take is lost if fewer of its middles than this share get its label. */
const recognizedShare = 0.7;

function isLost(take: readonly MiddleAnswer[]): boolean {
  const recognized = take.filter(({ label, answer }) => answer === label).length;
  return recognized < take.length * recognizedShare;
}

/** The most examples of one label whose middles are read: each takes time. */
const mostPerLabel = 12;

/** The examples whose middles are to be read: of each label as many of each take, of the latest if there are many. */
export function examplesToCover<Each extends Pick<MiddleAnswer, 'label' | 'take'>>(
  examples: readonly Each[],
): readonly Each[] {
  const labels = [...new Set(examples.map(({ label }) => label))];
  return labels.flatMap((label) => {
    const own = examples.filter((each) => each.label === label);
    const takes = [...new Set(own.map(({ take }) => take))].reverse();
    const ofEach = Math.ceil(mostPerLabel / takes.length);
    return takes
      .flatMap((take) =>
        spread(
          own.filter((each) => each.take === take),
          ofEach,
        ),
      )
      .slice(0, mostPerLabel);
  });
}

/** Some of a take, at equal distances: neighbouring frames say the same. */
function spread<Each>(take: readonly Each[], most: number): readonly Each[] {
  const count = Math.min(take.length, most);
  return Array.from({ length: count }, (_, i) => take[Math.floor((i * take.length) / count)]!);
}
