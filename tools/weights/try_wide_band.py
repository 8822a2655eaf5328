"""Tests features of the sound above 3.8 kHz, which the network ignores, in addition to its own.

    python try_wide_band.py --package path/to/the.tgz --clips FOLDER

FOLDER holds a folder of WAV files for each word. The other sounds are synthesized here: eight kinds
of hiss, each 50 times, at random levels, moments and lengths. Both sides learn the same draws by
logistic regression on standardized features. docs/decisions/0014-sound-features-come-from-the-network-alone.md says
what came of it.
"""

import argparse
from pathlib import Path

import numpy
from scipy import fft, signal
from sklearn.linear_model import LogisticRegression

import convert_speech
import verify_speech
from verify_speech import FRAME, HOP, RATE

CLIPS, SEEDS = 50, 10
EDGES_HZ = numpy.array([3800, 4600, 5500, 6600, 8000])


def wide_band(pcm):
    """Mean, maximum and standard deviation over time of the log energies of four bands: 12 numbers."""
    frames = numpy.lib.stride_tricks.sliding_window_view(pcm, FRAME)[::HOP]
    magnitudes = numpy.abs(fft.rfft(frames * signal.windows.hann(FRAME, sym=False)))
    hertz = numpy.arange(FRAME // 2 + 1) * RATE / FRAME
    bands = numpy.stack(
        [magnitudes[:, (hertz >= low) & (hertz < high)].mean(1)
         for low, high in zip(EDGES_HZ, EDGES_HZ[1:])], axis=1
    )
    levels = numpy.log(bands + 1e-3)
    return numpy.concatenate([levels.mean(0), levels.max(0), levels.std(0)])


def noise(random, count, low, high):
    band = [max(low, 50), min(high, 7900)]
    return signal.sosfilt(signal.butter(4, band, "bandpass", fs=RATE, output="sos"),
                          random.standard_normal(count))


def metal(random, count, seconds):
    """Many inharmonic partials above 3 kHz that fade, like a struck plate."""
    time = numpy.arange(count) / RATE
    partials = random.uniform(3000, 7900, 40)
    phases = random.uniform(0, 2 * numpy.pi, 40)
    sound = numpy.sin(2 * numpy.pi * partials * time[:, None] + phases).sum(1)
    return sound * numpy.exp(-time / seconds)


def hisses(random):
    """One of each kind, by name."""
    count = int(random.uniform(0.3, 0.8) * RATE)
    shift = random.uniform(0.93, 1.07)
    pulses = signal.square(2 * numpy.pi * random.uniform(6, 9) * numpy.arange(count) / RATE) > 0
    return {
        "white": noise(random, count, 100, 7900),
        "s": noise(random, count, 4800 * shift, 7800),
        "sh": noise(random, count, 2300 * shift, 5200 * shift),
        "f": noise(random, count, 1200 * shift, 7800),
        "leak": noise(random, count, 6300 * shift, 7900),
        "spray": noise(random, count, 4000 * shift, 6000 * shift) * pulses,
        "cymbal": metal(random, count, random.uniform(0.25, 0.4)),
        "hi-hat": metal(random, count, random.uniform(0.03, 0.06)),
    }


def synthesize():
    """Sounds by kind, each a second."""
    random = numpy.random.default_rng(1)
    sets = {}
    for _clip in range(CLIPS):
        for name, sound in hisses(random).items():
            second = 10 ** random.uniform(-4, -3) * random.standard_normal(RATE)
            at = random.integers(0, RATE - len(sound))
            second[at : at + len(sound)] += 10 ** random.uniform(-1.5, -0.4) * sound / numpy.abs(sound).max()
            sets.setdefault(name, []).append(second.clip(-1, 1))
    return sets


def read_words(folder):
    return {
        label.name: [verify_speech.one_second(verify_speech.read_clip(path))
                     for path in sorted(label.glob("*.wav"))[:CLIPS]]
        for label in sorted(folder.iterdir())
    }


def through_headset(sound):
    """A sound as a wireless headset with a narrow band sends it: nothing above 3.9 kHz."""
    return signal.sosfilt(signal.cheby2(10, 60, 3900, fs=RATE, output="sos"), sound)


def accuracies(features, tried, labels, size):
    """Accuracy in %, by seed; trained with `features`, tested with rows of `tried`."""
    scores = []
    for seed in range(SEEDS):
        random = numpy.random.default_rng(seed)
        order = [random.permutation(numpy.flatnonzero(labels == label)) for label in numpy.unique(labels)]
        train = numpy.concatenate([rows[:size] for rows in order])
        test = numpy.concatenate([rows[size:] for rows in order])
        mean, deviation = features[train].mean(0), features[train].std(0) + 1e-6
        scale = deviation * numpy.sqrt(features.shape[1])
        head = LogisticRegression(C=100, max_iter=300)
        head.fit((features[train] - mean) / scale, labels[train])
        scores.append((head.predict((tried[test] - mean) / scale) == labels[test]).mean())
    return 100 * numpy.array(scores)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--package", type=Path)
    parser.add_argument("--clips", type=Path, required=True)
    options = parser.parse_args()
    network = verify_speech.Published(convert_speech.read_package(options.package))
    for name, sets in {"words": read_words(options.clips), "hisses": synthesize()}.items():
        sounds = [sound for kind in sets.values() for sound in kind]
        labels = numpy.repeat(list(sets), [len(kind) for kind in sets.values()])
        taught = features_of(network, sounds)
        compare(f"{name}, {len(sets)} labels", taught, taught, labels)
        if name == "words":
            heard = features_of(network, [through_headset(sound) for sound in sounds])
            compare(f"{name}, tried through a headset", taught, heard, labels)


def features_of(network, sounds):
    """The network's features, and the same with those of the wide bands appended."""
    own = numpy.array([verify_speech.features(network.run(verify_speech.log_mel(sound)))
                       for sound in sounds])
    return own, numpy.hstack([own, [wide_band(sound) for sound in sounds]])


def compare(name, taught, heard, labels):
    for size in (10, 30):
        alone, both = (accuracies(*rows, labels, size) for rows in zip(taught, heard))
        change = both - alone
        print(f"{name}, {size} a label: {alone.mean():.1f} alone, {both.mean():.1f} with wide bands, "
              f"{change.mean():+.2f} +- {change.std(ddof=1) / numpy.sqrt(SEEDS):.2f}", flush=True)


if __name__ == "__main__":
    main()
