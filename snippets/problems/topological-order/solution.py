def topological_order(n: int, edges: list[tuple[int, int]]) -> list[int] | None:
    """An order of the tasks 0 to n - 1 in which a precedes b for each (a, b).

    Returns None if the edges contain a cycle.
    """
    after = [[] for _ in range(n)]
    waiting = [0] * n
    for a, b in edges:
        after[a].append(b)
        waiting[b] += 1
    order = [task for task in range(n) if waiting[task] == 0]
    for task in order:  # grows while it is read
        for later in after[task]:
            waiting[later] -= 1
            if waiting[later] == 0:
                order.append(later)
    return order if len(order) == n else None
