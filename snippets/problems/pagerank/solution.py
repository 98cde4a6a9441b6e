import numpy as np


def pagerank(
    links: np.ndarray,
    n: int,
    damping: float = 0.85,
    jump: np.ndarray | None = None,
    tol: float = 1e-12,
) -> np.ndarray:
    """The share of time that a random surfer spends on each page.

    links: whole numbers below n, shape (m, 2), a row for source and target.
    jump: weights of the pages for jumps, shape (n,), or None.
    Returns the ranks, shape (n,), which sum to 1.
    """
    source, target = links.T
    degree = np.bincount(source, minlength=n)
    jump = np.ones(n) if jump is None else np.asarray(jump, dtype=float)
    jump = jump / jump.sum()
    rank, change = jump, np.inf
    while change > tol:
        share = rank / np.maximum(degree, 1)
        moved = damping * np.bincount(target, share[source], n)
        new = moved + (1 - moved.sum()) * jump
        rank, change = new, np.abs(new - rank).sum()
    return rank
