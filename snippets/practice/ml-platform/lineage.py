"""Which models, indexes and labels descend from one user's rows?"""

import numpy as np


# --8<-- [start:show]
def descendants(made_from, start):
    """made_from: thing -> what it was made from. All that `start` reaches."""
    makes = {}
    for thing, parents in made_from.items():
        for parent in parents:
            makes.setdefault(parent, []).append(thing)
    found, waiting = set(), [start]
    while waiting:
        for thing in makes.get(waiting.pop(), []):
            if thing not in found:  # seen by another path
                found.add(thing)
                waiting.append(thing)
    return found


made_from = {
    "snapshot-1": ["user-7", "user-8"],
    "snapshot-2": ["user-8"],
    "ranker-3": ["snapshot-1"],
    "ranker-4": ["snapshot-2"],
    "labels-1": ["ranker-3", "snapshot-2"],  # ranker-3 wrote labels
    "small-5": ["labels-1"],  # distilled
}
alias = {"ranker@live": "ranker-4", "small@live": "small-5"}
found = descendants(made_from, "user-7")
print("reached:", *sorted(found))
print("live:   ", *(a for a, version in alias.items() if version in found))
# --8<-- [end:show]
assert "user-7" not in found and descendants(made_from, "small-5") == set()
assert "ranker-4" not in found and "small-5" in found
# against powers of the adjacency matrix, on random graphs
for seed in range(20):
    rng = np.random.default_rng(seed)
    A = np.triu(rng.random((12, 12)) < 0.2, 1)
    reach = np.linalg.matrix_power(np.eye(12) + A, 12) > 0
    graph = {j: list(np.flatnonzero(A[:, j])) for j in range(12)}
    for i in range(12):
        assert descendants(graph, i) == set(np.flatnonzero(reach[i])) - {i}
