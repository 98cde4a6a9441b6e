"""Word counts and a linear classifier: what order, stop words, labels do."""

import itertools
from collections import Counter

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

GOOD = "good great fine lovely clever warm bright funny".split()
BAD = "bad dull slow weak silly cold boring flat".split()
THINGS = "plot cast music ending script pace dialogue camera".split()


# --8<-- [start:show]
def reviews(n, rng):
    """Half of the praise and blame is negated; label 1 for more praise."""
    texts, labels = [], []
    for _ in range(n):
        clauses, total = [], 0
        for thing in rng.choice(THINGS, 3, replace=False):
            kind, negated = rng.integers(2), rng.integers(2)
            word = rng.choice(GOOD if kind else BAD)
            clauses.append(f"the {thing} was {'not ' * negated}{word}")
            total += 1 if kind != negated else -1
        texts.append(" and ".join(clauses))
        labels.append(int(total > 0))
    return texts, labels


def accuracies(**options):
    """Accuracy with 100 and 1,000 labels, for each of three samples."""
    result = []
    for texts, labels in SAMPLES:
        for n in (100, 1000):
            model = make_pipeline(
                CountVectorizer(**options), LogisticRegression()
            )
            model.fit(texts[:n], labels[:n])
            result.append(model.score(texts[1000:], labels[1000:]))
    return np.reshape(result, (3, 2))


# --8<-- [end:show]
SAMPLES = [reviews(1500, np.random.default_rng(seed)) for seed in range(3)]
# --8<-- [start:run]
ways = {
    "words": {},
    "words and pairs": {"ngram_range": (1, 2)},
    "pairs, no 'not'": {"ngram_range": (1, 2), "stop_words": ["not"]},
}
rows = {name: accuracies(**way) for name, way in ways.items()}
print("labels            100  1000")
for name, a in rows.items():
    few, many = a.mean(axis=0)
    print(f"{name:<16} {few:.2f}  {many:.2f}")
# --8<-- [end:run]
few, many = rows["words and pairs"].T
assert np.all(many > 0.95) and np.all(few < many - 0.1)
# by chance within four standard errors of a mean of 1,500 guesses
for name in ["words", "pairs, no 'not'"]:
    assert abs(rows[name][:, 1].mean() - 0.5) < 4 * 0.5 / 1500**0.5
texts, labels = reviews(500, np.random.default_rng(1))
for text, label in zip(texts, labels, strict=True):
    total = 0
    for clause in text.split(" and "):
        good = clause.split()[-1] in GOOD
        total += 1 if good != ("not" in clause) else -1
    assert label == (total > 0)
# the bag itself is not empty: the numbers of good words and of "not" tell
# more than chance, but only together
kinds = list(itertools.product([0, 1], repeat=6))
votes = {"both": Counter(), "good": Counter(), "not": Counter()}
for case in kinds:
    good, negated = case[:3], case[3:]
    right = sum(g != m for g, m in zip(good, negated, strict=True)) > 1
    seen = {"both": (sum(good), sum(negated)), "good": sum(good)}
    for name, value in {**seen, "not": sum(negated)}.items():
        votes[name][value] += 1 if right else -1
edge = {n: sum(map(abs, v.values())) / len(kinds) for n, v in votes.items()}
assert edge["both"] > 0.5 and edge["good"] == edge["not"] == 0
