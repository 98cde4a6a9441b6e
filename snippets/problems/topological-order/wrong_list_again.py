"""Makes the list of what is left anew for each task that it takes.

Fails: The pairs are read a few times, not once for each task
"""


def topological_order(n, edges):
    order, left = [], set(range(n))
    edges = list(edges)
    while left:
        free = left - {b for _, b in edges}
        if not free:
            return None
        order.extend(free)
        left -= free
        edges = [pair for pair in edges if pair[0] in left]
    return order
