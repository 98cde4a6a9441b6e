"""Orders by breadth-first search: a task comes after its first predecessor.

Fails: Two ways to the same task are no cycle
"""


def topological_order(n, edges):
    after = [[] for _ in range(n)]
    for a, b in edges:
        after[a].append(b)
    waiting = {b for _, b in edges}
    order = [task for task in range(n) if task not in waiting]
    seen = set(order)
    for task in order:
        for later in after[task]:
            if later not in seen:
                seen.add(later)
                order.append(later)
    return order if len(order) == n else None
