import sys
import tracemalloc

import numpy as np
from answer import pagerank
from judge import check, difference


def table(links, n, damping, jump=None):
    """The matrix of a step, whose row i says where surfers on page i go."""
    jump = [1.0] * n if jump is None else [float(j) for j in jump]
    jump = [j / sum(jump) for j in jump]
    G = np.empty((n, n))
    for i in range(n):
        targets = [b for a, b in links.tolist() if a == i]
        for j in range(n):
            G[i, j] = jump[j]
            if targets:
                follow = targets.count(j) / len(targets)
                G[i, j] = damping * follow + (1 - damping) * jump[j]
    return G, np.array(jump)


def reference(*model):
    """By solving for the distribution that a step does not change."""
    G, _ = table(*model)
    A = G.T - np.eye(len(G))
    A[-1] = 1  # the ranks sum to 1
    return np.linalg.solve(A, np.eye(len(G))[-1])


def test_random():
    """Random links with several dampings"""
    rng = np.random.default_rng(0)
    for n, m, damping in ((5, 8, 0.85), (12, 20, 0.5), (30, 90, 0.95)):
        links = rng.integers(n, size=(m, 2))
        model = links, n, damping
        check(pagerank, *model, want=reference(*model), atol=1e-9)


def test_jumps():
    """Jumps to a few pages, also from pages without links"""
    rng = np.random.default_rng(1)
    for n, m in ((6, 7), (20, 25)):
        links = rng.integers(n, size=(m, 2))
        jump = rng.random(n) * (rng.random(n) < 0.4)
        jump[0] = 2.0
        model = links, n, 0.8, jump
        check(
            pagerank,
            *model,
            want=reference(*model),
            atol=1e-9,
            because="A page without links jumps as `jump` says, not uniformly.",
        )


def test_repeated_links():
    """A link that stands there twice counts twice, and one to itself counts"""
    links = np.array([[0, 1], [0, 1], [0, 2], [1, 1], [1, 0], [2, 0], [0, 1]])
    check(pagerank, links, 4, want=reference(links, 4, 0.85))


def test_no_damping():
    """Damping 0 gives the jumps, and a single page has rank 1"""
    links = np.array([[0, 1], [1, 2]])
    jump = np.array([2.0, 1, 1])
    check(pagerank, links, 3, 0.0, jump, want=jump / 4)
    check(pagerank, np.zeros((0, 2), dtype=int), 1, want=np.ones(1))
    check(pagerank, np.array([[0, 0]]), 1, want=np.ones(1))


def test_whole_numbers():
    """Weights of jumps may be whole numbers"""
    links = np.array([[0, 1], [2, 1], [1, 0]])
    jump = np.array([1, 0, 2])
    want = reference(links, 3, 0.85, jump)
    check(pagerank, links, 3, 0.85, jump, want=want)


def test_stops():
    """It begins with the jumps and stops after the first small change"""
    rng = np.random.default_rng(2)
    for n, tol in ((8, 0.5), (8, 0.05), (8, 1e-4)):
        links = rng.integers(n, size=(14, 2))
        jump = rng.random(n) + 0.1
        G, want = table(links, n, 0.9, jump)
        change = np.inf
        while change > tol:
            new = want @ G
            want, change = new, np.abs(new - want).sum()
        check(pagerank, links, n, 0.9, jump, tol, want=want)
    check(
        pagerank,
        np.array([[0, 1], [1, 0]]),
        2,
        0.5,
        np.array([1.0, 0]),
        0.5,
        want=np.array([0.75, 0.25]),
        because="The second step changes the ranks by 0.5, which is `tol`.",
    )


def test_strong_damping():
    """A damping close to 1 needs many steps and still ends"""
    links = np.array([[0, 1], [1, 2], [2, 0], [3, 0], [2, 4]])
    want = reference(links, 5, 0.99)
    check(pagerank, links, 5, 0.99, want=want, atol=1e-8)


def test_few_lines():
    """There is no loop over pages or links"""
    n, lines = 400, 0
    links = np.column_stack([np.arange(n), np.arange(n) // 2])

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        got = pagerank(links, n, 0.5, None, 1e-3)
    finally:
        sys.settrace(before)
    want = pagerank(links, n, 0.5, None, 1e-3)
    wrong = difference(got, want)
    assert not wrong, f"the same call gave two results: {wrong}"
    assert lines <= 2 * n, (
        f"a dozen steps on {n} pages and {n} links ran {lines} lines of Python"
    )


def test_memory():
    """No array with n * n entries is made"""
    n = 400
    links = np.column_stack([np.arange(n), np.arange(n) // 2])
    tracemalloc.start()
    try:
        pagerank(links, n, 0.5, None, 1e-3)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 8 * n * n / 4, (
        f"for {n} pages and {n} links {most} bytes were used at once;"
        f" {n} * {n} floats have {8 * n * n}"
    )
