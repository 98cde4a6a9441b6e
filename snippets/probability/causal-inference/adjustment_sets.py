"""Which sets give the effect: regressions without sampling noise, and the graph."""

from itertools import chain, combinations
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

# --8<-- [start:show]
names = ["A", "B", "C", "T", "Y"]
arrows = {
    ("A", "T"): 0.9,
    ("A", "C"): 1.0,
    ("B", "C"): 1.2,
    ("B", "Y"): 0.8,
    ("C", "T"): 0.5,
    ("C", "Y"): 0.7,
    ("T", "Y"): 2.0,  # the effect we look for
}


def covariance(names, arrows):
    """Of x = W x + unit noise, so of x = M noise: M times its transpose."""
    W = np.zeros((len(names), len(names)))  # W[i, j]: arrow from j to i
    for (tail, head), weight in arrows.items():
        W[names.index(head), names.index(tail)] = weight
    M = np.linalg.inv(np.eye(len(names)) - W)
    return M @ M.T


def coefficient(S, names, given):
    """Of T, in the regression of Y on T and the variables given."""
    use = [names.index(v) for v in ("T", *given)]
    return np.linalg.solve(S[np.ix_(use, use)], S[use, names.index("Y")])[0]


# --8<-- [end:show]
# --8<-- [start:sets]
S = covariance(names, arrows)
for given in ["", "A", "B", "C", "AB", "AC", "BC", "ABC"]:
    found = coefficient(S, names, given)
    print(f"adjusted for {given or 'none':4s}  {found:.2f}")
# --8<-- [end:sets]


def separated(arrows, x, y, given):
    """d-separation, by the moral graph of the ancestors."""
    keep = {x, y, *given}
    while more := {t for t, h in arrows if h in keep} - keep:
        keep |= more
    edges = {frozenset(a) for a in arrows if set(a) <= keep}
    for child in keep:
        parents = [t for t, h in arrows if h == child and t in keep]
        edges |= {frozenset(pair) for pair in combinations(parents, 2)}
    reached = {x}
    while more := {
        v
        for edge in edges
        if len(edge & reached) == 1
        for v in edge - reached - set(given)
    }:
        reached |= more
    return y not in reached


def subsets(items):
    return chain.from_iterable(
        combinations(items, k) for k in range(len(items) + 1)
    )


def valid(arrows, given):
    """Back-door: given blocks all paths into T, and none is a descendant."""
    down = {"T"}
    while more := {h for t, h in arrows if t in down} - down:
        down |= more
    rest = {a: w for a, w in arrows.items() if a[0] != "T"}
    return not down & set(given) and separated(rest, "T", "Y", given)


good = set()
for given in subsets("ABC"):
    exact = np.isclose(coefficient(S, names, given), 2.0)
    assert exact == valid(arrows, given)
    good |= {given} if exact else set()
assert good == {("A", "C"), ("B", "C"), ("A", "B", "C")}
# Other weights on the same graph: the same sets.
rng = np.random.default_rng(0)
for _ in range(20):
    other = {a: rng.uniform(0.3, 2) * rng.choice([-1, 1]) for a in arrows}
    S2 = covariance(names, other)
    for given in subsets("ABC"):
        exact = np.isclose(coefficient(S2, names, given), other["T", "Y"])
        assert exact == valid(arrows, given)
# The sample agrees with the covariance.
x = rng.normal(size=(5, 200_000))
W = np.zeros((5, 5))
for (tail, head), weight in arrows.items():
    W[names.index(head), names.index(tail)] = weight
draws = np.linalg.solve(np.eye(5) - W, x)
assert np.allclose(np.cov(draws), S, rtol=0.05, atol=0.05)
# With a hidden cause H of T and Y, adding a cause Z of T alone makes the bias
# larger: h_T h_Y over the variance of T that is left.
hidden = {("H", "T"): 0.8, ("H", "Y"): 1.1, ("Z", "T"): 1.5, ("T", "Y"): 2.0}
S4 = covariance(["H", "Z", "T", "Y"], hidden)
for given, left in (("", 1 + 0.8**2 + 1.5**2), ("Z", 1 + 0.8**2)):
    bias = coefficient(S4, ["H", "Z", "T", "Y"], given) - 2
    assert np.isclose(bias, 0.8 * 1.1 / left)
# The card: T <- A -> C <- B -> Y, T -> M -> Y and T -> Y.
card = ["A", "B", "C", "T", "M", "Y"]
weights = {
    ("A", "T"): 0.7,
    ("A", "C"): 1.3,
    ("B", "C"): 0.8,
    ("B", "Y"): 1.5,
    ("T", "M"): 0.6,
    ("M", "Y"): 1.1,
    ("T", "Y"): 0.4,
}
S3, total = covariance(card, weights), 0.4 + 0.6 * 1.1
for given in subsets("ABCM"):
    exact = np.isclose(coefficient(S3, card, given), total)
    assert exact == valid(weights, given)
right = {g for g in ["", "A", "C", "AC", "M"] if valid(weights, tuple(g))}
assert right == {"", "A", "AC"}

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(4.6, 2.3))
spots = {"A": (0, 2), "B": (4, 2), "C": (2, 1.15), "T": (0, 0), "Y": (4, 0)}
labels = {"A": "effort", "B": "need", "C": "use", "T": "offer", "Y": "renewal"}
for tail, head in arrows:
    arrow = {"arrowstyle": "-|>", "color": "black", "lw": 1.4}
    arrow |= {"shrinkA": 11, "shrinkB": 11}
    if (tail, head) == ("T", "Y"):
        arrow |= {"color": "C1", "lw": 2.4}
    ax.annotate("", spots[head], spots[tail], arrowprops=arrow)
for node, (across, up) in spots.items():
    center = {"ha": "center", "va": "center"}
    ax.text(across, up, f"${node}$", size=14, **center)
    side = {"A": (-0.25, 0, "right"), "T": (-0.25, 0, "right")}
    dx, dy, ha = side.get(node, (0.25, 0, "left"))
    if node == "C":
        dx, dy, ha = 0, 0.32, "center"
    ax.text(across + dx, up + dy, labels[node], size=9, ha=ha, va="center")
ax.set(xlim=(-1.2, 5.2), ylim=(-0.4, 2.4))
ax.axis("off")
fig.savefig("adjustment_sets.svg", metadata={"Date": None})
