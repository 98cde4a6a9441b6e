Sparse = list[tuple[int, float]]


def dot(a: Sparse, b: Sparse) -> float:
    """Dot product of two sparse vectors, lists (index, value) by index."""
    raise NotImplementedError


def add(a: Sparse, b: Sparse) -> Sparse:
    """Sum of two sparse vectors, by ascending index and without zeros."""
    raise NotImplementedError
