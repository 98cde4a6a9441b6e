"""Searches all pairs for each task that it takes.

Fails: The pairs are read a few times, not once for each task
"""


def topological_order(n, edges):
    waiting = [0] * n
    for _, b in edges:
        waiting[b] += 1
    order = [task for task in range(n) if waiting[task] == 0]
    for task in order:
        for a, b in edges:
            if a == task:
                waiting[b] -= 1
                if waiting[b] == 0:
                    order.append(b)
    return order if len(order) == n else None
