"""Takes each task that was seen before for a cycle.

Fails: Two ways to the same task are no cycle
"""


def topological_order(n, edges):
    after = [[] for _ in range(n)]
    for a, b in edges:
        after[a].append(b)
    waiting = {b for _, b in edges}
    order, seen = [], set()
    for first in range(n):
        stack = [first] if first not in waiting else []
        while stack:
            task = stack.pop()
            if task in seen:
                return None
            seen.add(task)
            order.append(task)
            stack += after[task]
    return order if len(order) == n else None
