"""What sum, mean and maximum can tell apart."""

import numpy as np


# --8<-- [start:show]
def readout(H, graph, n_graphs, kind):
    """H (n, d): nodes of all graphs, none empty; graph (n,): whose each is."""
    if kind == "max":
        out = np.full((n_graphs, H.shape[1]), -np.inf)
        np.maximum.at(out, graph, H)
        return out
    out = np.zeros((n_graphs, H.shape[1]))
    np.add.at(out, graph, H)
    if kind == "mean":
        out /= np.bincount(graph, minlength=n_graphs)[:, None]
    return out


pairs = {
    "{2, 4} and {2, 2, 4, 4}": ([2, 4], [2, 2, 4, 4]),
    "{2, 4} and {2, 2, 4}   ": ([2, 4], [2, 2, 4]),
    "{1, 5} and {3, 3}      ": ([1, 5], [3, 3]),
}
for name, (a, b) in pairs.items():
    H = np.array([[h] for h in a + b], dtype=float)
    graph = np.repeat([0, 1], [len(a), len(b)])
    for kind in ("sum", "mean", "max"):
        u, v = readout(H, graph, 2, kind)
        name += f"  {kind} {'same' if u == v else 'differs':7}"
    print(name.rstrip())
# --8<-- [end:show]
equal = [
    [
        np.isclose(
            *readout(
                np.array([[float(h)] for h in a + b]),
                np.repeat([0, 1], [len(a), len(b)]),
                2,
                kind,
            )
        ).item()
        for kind in ("sum", "mean", "max")
    ]
    for a, b in pairs.values()
]
assert equal == [[False, True, True], [False, False, True], [True, True, False]]
rng = np.random.default_rng(0)
graph = np.array([0, 2, 1, 2, 2, 0, 1])
H = rng.normal(size=(7, 3)) - 2
for kind in ("sum", "mean", "max"):
    whole = readout(H, graph, 3, kind)
    for g in range(3):
        assert np.allclose(whole[g], getattr(H[graph == g], kind)(axis=0))
# Summed one-hot states are the counts.
u, v = readout(np.eye(6)[[1, 5, 3, 3]], np.array([0, 0, 1, 1]), 2, "sum")
assert u.tolist() == np.bincount([1, 5]).tolist() and v[3] == 2
# The card: cycles of five and six carbon atoms, all with one feature vector.
rings = np.tile(rng.normal(size=(1, 4)), (11, 1))
graph = np.repeat([0, 1], [5, 6])
same = [
    np.allclose(*readout(rings, graph, 2, kind))
    for kind in ("sum", "mean", "max")
]
assert same == [False, True, True]
