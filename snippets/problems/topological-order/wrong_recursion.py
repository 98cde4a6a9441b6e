"""Searches depth first by recursion, too deep for Python on a long chain.

Fails: A chain of three thousand tasks, in either direction
"""


def topological_order(n, edges):
    after = [[] for _ in range(n)]
    for a, b in edges:
        after[a].append(b)
    state = ["unseen"] * n
    order = []

    def visit(task):
        if state[task] == "open":
            return False
        if state[task] == "unseen":
            state[task] = "open"
            if not all(visit(later) for later in after[task]):
                return False
            state[task] = "done"
            order.append(task)
        return True

    if not all(visit(task) for task in range(n)):
        return None
    return order[::-1]
