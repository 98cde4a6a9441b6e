"""Predicting links of a graph without any pattern."""

import numpy as np
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def link_auc(seed, leak, n=300, degree=6):
    """Random graph, random features: the right answer is 0.5."""
    rng = np.random.default_rng(seed)
    i, j = np.triu_indices(n, 1)
    linked = rng.random(len(i)) < degree / n
    test = linked & (rng.random(len(i)) < 0.2)
    seen = linked if leak else linked & ~test
    A = np.eye(n)
    A[i[seen], j[seen]] = A[j[seen], i[seen]] = 1
    root = np.sqrt(A.sum(axis=1))
    S = A / np.outer(root, root)
    H = S @ S @ rng.normal(size=(n, 16))  # two untrained layers
    score = np.sum(H[i] * H[j], axis=1)
    use = test | ~linked  # the held-out links against pairs without one
    return roc_auc_score(test[use], score[use])


for leak in (True, False):
    aucs = [link_auc(seed, leak) for seed in range(3)]
    name = "test links among the messages:" if leak else "test links taken out:"
    print(name.ljust(30), " ".join(f"{auc:.2f}" for auc in aucs))
# --8<-- [end:show]
many = np.array(
    [[link_auc(s, k) for s in range(20, 32)] for k in (True, False)]
)
assert many[0].min() > 0.8 and abs(many[1].mean() - 0.5) < 0.03
assert np.abs(many[1] - 0.5).max() < 0.1


def by_counting(seed, leak, n, degree, width):
    """The same draws; means by loops, the AUC as a share of pairs."""
    rng = np.random.default_rng(seed)
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    linked, held = rng.random((2, len(pairs)))
    kinds = np.where(linked < degree / n, np.where(held < 0.2, 2, 1), 0)
    near = [{i} for i in range(n)]
    for (i, j), kind in zip(pairs, kinds, strict=True):
        if kind == 1 or (kind == 2 and leak):
            near[i].add(j)
            near[j].add(i)
    H = rng.normal(size=(n, width))
    for _ in range(2):
        H = np.array(
            [
                sum(H[j] / np.sqrt(len(near[i]) * len(near[j])) for j in row)
                for i, row in enumerate(near)
            ]
        )
    score = np.array([H[i] @ H[j] for i, j in pairs])
    return np.mean(score[kinds == 2][:, None] > score[kinds == 0])


for leak in (True, False):
    exact = by_counting(40, leak, n=300, degree=6, width=16)
    assert np.isclose(link_auc(40, leak), exact)
