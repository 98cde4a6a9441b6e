def topological_order(n: int, edges: list[tuple[int, int]]) -> list[int] | None:
    """An order of the tasks 0 to n - 1 in which a precedes b for each (a, b).

    Returns None if the edges contain a cycle.
    """
    raise NotImplementedError
