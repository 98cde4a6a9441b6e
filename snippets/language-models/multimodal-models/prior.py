"""A captioner that says what usually goes together."""

import numpy as np
from sklearn.linear_model import LogisticRegression

# --8<-- [start:scenes]
WORDS = ["table", "car", "chair", "lamp", "cup", "bell"]
SIZE = np.array([4, 4, 2, 2, 1, 1])  # how clearly the image shows each
KITCHEN = np.array([0.9, 0.05, 0.8, 0.05, 0.8, 0.05])
STREET = np.array([0.05, 0.9, 0.05, 0.8, 0.05, 0.8])


def draw(n, rng, usual=True):
    """Evidence X and truth Y, both (n, 6); not usual: any mixture."""
    P = np.where(rng.random((n, 1)) < 0.5, KITCHEN, STREET)
    if not usual:  # the same mean rates, but nothing goes together
        P = np.tile((KITCHEN + STREET) / 2, (n, 1))
    Y = (rng.random((n, 6)) < P).astype(float)
    return Y * SIZE + rng.normal(size=(n, 6)), Y


# --8<-- [end:scenes]
def train(X, Y):  # word k reads its evidence and the words before it
    eyes, blind = [], []
    for k in range(6):
        F = np.column_stack([X[:, k], Y[:, :k]])
        eyes.append(LogisticRegression(C=100).fit(F, Y[:, k]))
        F[:, 0] = 0  # the same reader without the image
        blind.append(LogisticRegression(C=100).fit(F, Y[:, k]))
    return eyes, blind


# --8<-- [start:caption]
def caption(eyes, blind, X, contrast=0.0, threshold=0.0):
    said = np.zeros((len(X), 6))  # 1 where the word is in the caption
    for k in range(6):
        F = np.column_stack([X[:, k], said[:, :k]])
        seen = eyes[k].decision_function(F)  # log-odds of saying word k
        F[:, 0] = 0
        guessed = blind[k].decision_function(F)
        score = seen + contrast * (seen - guessed)
        said[:, k] = score > threshold
    return said


# --8<-- [end:caption]
def measures(said, Y):
    wrong = said * (1 - Y)
    share = wrong.sum() / said.sum()
    bad = (wrong.sum(axis=1) > 0).mean()
    return share, bad, (said * Y).sum() / Y.sum()


ways = {
    "plain": {},
    "threshold 1": {"threshold": 1.0},
    "contrast 1": {"contrast": 1.0},
    "contrast 3": {"contrast": 3.0},
}
rows = ["evidence", *ways]
table = {(u, w): [] for u in (True, False) for w in rows}
snow = []
for seed in range(3):
    rng = np.random.default_rng(seed)
    models = train(*draw(4_000, rng))
    for usual in (True, False):
        X, Y = draw(4_000, rng, usual)
        for way, how in ways.items():
            table[usual, way].append(measures(caption(*models, X, **how), Y))
        # at the recall of contrast 1: a threshold (interpolated)
        cuts = [
            measures(caption(*models, X, threshold=c), Y)
            for c in (1.0, 0.5, 0.0, -0.5, -1.0)
        ]
        cuts = np.array(cuts)
        target = table[usual, "contrast 1"][-1]
        equal = np.interp(target[2], cuts[:, 2], cuts[:, 0])
        assert (equal > target[0]) == (not usual)
        # a word for each object that shows more than half its size
        table[usual, "evidence"].append(measures(X > SIZE / 2, Y))
        if not usual:
            said = caption(*models, X)
            absent = Y[:, 4] == 0  # no cup: was one invented?
            pair = [said[absent & (said[:, 0] == t), 4].mean() for t in (1, 0)]
            snow.append(pair)
            bell = Y[:, 5] == 1  # overlooked beside a table
            told = [said[bell & (said[:, 0] == t), 5].mean() for t in (1, 0)]
            assert told[0] < told[1] - 0.3
mean = {key: np.mean(value, axis=0) for key, value in table.items()}
snow = np.array(snow)
# --8<-- [start:table]
print("mean of 3     usual scenes              odd scenes")
print("seeds         words captions recall     words captions recall")
for way in rows:
    print(f"{way:12}", end="")
    for usual in (True, False):
        print("{:7.2f} {:8.2f} {:6.2f}".format(*mean[usual, way]), end="   ")
    print()
with_table, without = snow.mean(axis=0)
print(f"odd, no cup: said after 'table' {with_table:.2f}", end=", ")
print(f"else {without:.2f}")
# --8<-- [end:table]
T = {key: np.array(value) for key, value in table.items()}
share, bad, recall = range(3)
plain, odd = T[True, "plain"], T[False, "plain"]
assert (odd[:, share] > plain[:, share] + 0.08).all()
assert (odd[:, recall] < plain[:, recall] - 0.12).all()
for u in (True, False):  # a threshold buys fewer inventions with recall
    cut = T[u, "threshold 1"]
    assert (cut[:, :2] < T[u, "plain"][:, :2] - 0.02).all()
    assert (cut[:, recall] < T[u, "plain"][:, recall] - 0.05).all()
con = T[False, "contrast 1"]  # odd scenes: contrast gains on both
assert (con[:, share] < odd[:, share] - 0.02).all()
assert (con[:, recall] > odd[:, recall] + 0.03).all()
con = T[True, "contrast 1"]  # usual scenes: it gains nothing, loses recall
assert (abs(con[:, share] - plain[:, share]) < 0.01).all()
assert (con[:, recall] < plain[:, recall] - 0.01).all()
strong = T[True, "contrast 3"]
assert (strong[:, share] > plain[:, share] + 0.02).all()
assert (snow[:, 0] > 3 * snow[:, 1]).all()
alone = T[True, "evidence"]  # usual scenes: the prior helps in every column
assert (plain[:, :2] < alone[:, :2] - 0.05).all()
assert (plain[:, recall] > alone[:, recall] + 0.05).all()
alone = T[False, "evidence"]  # odd scenes: it does not
assert (odd[:, recall] < alone[:, recall] - 0.05).all()
assert (odd[:, share] > alone[:, share]).all()
# a hand case: of four words one is false, in one of three captions
said = np.array([[1, 1, 0], [0, 0, 1], [0, 1, 0]])
there = np.array([[1, 0, 0], [1, 0, 1], [0, 1, 1]])
assert measures(said, there) == (1 / 4, 1 / 3, 3 / 5)
# a calibrated reader: its log-odds are prior plus evidence, as Bayes adds
X, Y = draw(4_000, np.random.default_rng(9))
eyes, blind = train(X, Y)
k, context = 5, np.array([[0.0, 1, 0, 1, 0]])
for m in (eyes, blind):
    assert m[k].coef_.shape == (1, 6)
slope = eyes[k].coef_[0, 0]  # N(1, 1) against N(0, 1): x - 1/2, slope 1
assert abs(slope - 1) < 0.15 and blind[k].coef_[0, 0] == 0
F = np.column_stack([0.5, context])
prior = eyes[k].decision_function(F)  # at 1/2 the evidence says nothing
F[:, 0] = 0
assert abs(prior - blind[k].decision_function(F)) < 0.35
