"""Two languages in one tokeniser: shares by temperature, tokens a word."""

import contextlib
import io
import runpy
from collections import Counter
from pathlib import Path

import numpy as np

beside = Path(__file__).with_name("token_counts.py")
with contextlib.redirect_stdout(io.StringIO()):
    english = runpy.run_path(str(beside))
train_bpe, encode = english["train_bpe"], english["encode"]


# the same words in an alphabet of two-byte letters: all that differs is
# the bytes and the share, not the language
def other(words):
    return "".join(
        chr(0x3B1 + ord(c) - ord("a")) if c != " " else c for c in words
    )


plain = " ".join(english["text"].split())
ratios, means = [], []


# --8<-- [start:show]
def shares(sizes, alpha):
    """Sampling shares, proportional to size to the power alpha."""
    weight = np.asarray(sizes, dtype=float) ** alpha
    return weight / weight.sum()


for alpha in (1.0, 0.5, 0.0):
    p = shares([900, 100], alpha)
    counts = Counter()
    for share, words in zip(p, (plain, other(plain)), strict=True):
        for word in words.split():
            counts[word.encode()] += share
    merges = train_bpe(counts, 160)
    cut = [
        [len(encode(w.encode(), merges)) for w in words.split()]
        for words in (plain, other(plain))
    ]
    mean = np.mean(cut, axis=1)
    print(f"alpha {alpha}: small share {p[1]:.2f}", end="")
    print(f", tokens a word {mean[0]:.2f} and {mean[1]:.2f}", end="")
    print(f", ratio {mean[1] / mean[0]:.1f}")
    # --8<-- [end:show]
    ratios.append(mean[1] / mean[0])
    means.append(mean)

# a smoother mixture helps the small language and costs the large one
(large1, small1), (large2, small2), (large3, small3) = means
assert large1 < large2 < large3 and small1 > small2 > small3
assert ratios[0] > ratios[1] > ratios[2] > 1
assert len(plain.split()) == len(other(plain).split())
assert len(other("the river").encode()) == 2 * 8 + 1
# the text's shares and epochs: 900, 90 and 10 (millions of tokens)
p = shares([900, 90, 10], 0.5)
assert np.allclose(p.round(2), [0.70, 0.22, 0.07])
assert np.allclose(p, np.sqrt([90, 9, 1]) / (np.sqrt(90) + 4))
assert round(1_000 * p[2] / 10, 1) == 7.4  # epochs of the smallest
assert np.allclose(shares([900, 90, 10], 1), [0.9, 0.09, 0.01])
assert np.allclose(shares([900, 90, 10], 0), 1 / 3)
# card: 625, 100 and 25 thousand million tokens, 750 drawn in all
p = shares([625, 100, 25], 0.5)
assert np.allclose(p, [0.625, 0.25, 0.125])
epochs = 750 * p / np.array([625, 100, 25])
assert np.allclose(epochs, [0.75, 1.875, 3.75])
p = shares([625, 100, 25], 0.3)
assert round(p[2], 2) == 0.19 and round(750 * p[2] / 25, 1) == 5.8
assert np.isclose(30_000 / 12_000, 2.5) and round(8_000 / 2.5) == 3_200
