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
    raise NotImplementedError
