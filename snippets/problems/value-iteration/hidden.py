import numpy as np
from answer import value_iteration
from judge import check, difference, show


def of_policy(P, r, terminal, gamma, policy):
    """The policy's own values, by a linear system."""
    alive = np.flatnonzero(~terminal)
    acts = np.asarray(policy)[alive]
    moves = P[alive, acts][:, alive]
    V = np.zeros(len(P))
    system = np.eye(len(alive)) - gamma * moves
    V[alive] = np.linalg.solve(system, r[alive, acts])
    return V


def reference(P, r, terminal, gamma):
    """Policy iteration."""
    policy = np.zeros(len(P), dtype=int)
    while True:
        V = of_policy(P, r, terminal, gamma, policy)
        Q = r + gamma * (P * V).sum(axis=2)
        stay = Q[np.arange(len(P)), policy]
        better = np.where(Q.max(axis=1) > stay + 1e-9, Q.argmax(axis=1), policy)
        if (better[~terminal] == policy[~terminal]).all():
            return V
        policy = better


def process(seed, S, A, ends):
    rng = np.random.default_rng(seed)
    P = rng.random((S, A, S)) ** 4
    P /= P.sum(axis=2, keepdims=True)
    terminal = np.zeros(S, dtype=bool)
    terminal[rng.choice(S, ends, replace=False)] = True
    return P, rng.normal(0, 3, (S, A)), terminal


def judged(P, r, terminal, gamma, tol):
    """Asserts that values are within tol, and the policy greedy for them."""
    want = reference(P, r, terminal, gamma)
    V, policy = value_iteration(P, r, terminal, gamma, tol)
    call = (
        f"{P.shape[0]} states, {P.shape[1]} actions, {terminal.sum()} terminal"
        f" states, gamma = {gamma}, tol = {tol}"
    )
    wrong = difference(V, want, 0, 1.01 * tol)
    assert not wrong, f"{call}\nvalues: {wrong}"
    policy = np.asarray(policy)
    fits = policy.shape == terminal.shape and policy.dtype.kind in "iu"
    assert fits, f"{call}\nno whole number for each state: {show(policy)}"
    assert (policy[terminal] == -1).all(), (
        f"{call}\nthe policy is {show(policy)}, but states"
        f" {np.flatnonzero(terminal).tolist()} are terminal"
    )
    Q = r + gamma * (P * V).sum(axis=2)
    for s in np.flatnonzero(~terminal):
        assert 0 <= policy[s] < P.shape[1], (
            f"{call}\nno action in state {s}: {policy[s]}"
        )
        lost = Q[s].max() - Q[s, policy[s]]
        assert lost < 1e-9, (
            f"{call}\naction {policy[s]} of state {s} has the value"
            f" {Q[s, policy[s]]:.6f}, the best one {Q[s].max():.6f}"
        )


def test_stops_late_enough():
    """Values are within tol, also where gamma is near 1"""
    one = np.ones((1, 1, 1)), np.array([[1.0]]), np.array([False])
    for gamma, tol in ((0.5, 0.01), (0.99, 0.1), (0.999, 0.1)):
        judged(*one, gamma, tol)
    judged(*process(0, 6, 3, 1), 0.99, 1e-3)
    ends = np.arange(21) > 0  # one value of many is late
    judged(np.eye(21)[:, None], np.ones((21, 1)), ends, 0.99, 0.1)


def test_random():
    """Random processes with and without terminal states"""
    sizes = ((1, 1, 0), (2, 3, 1), (5, 1, 2), (8, 4, 0), (20, 3, 5))
    for seed, size in enumerate(sizes):
        for gamma in (0.3, 0.9, 0.97):
            judged(*process(seed, *size), gamma, 1e-6)


def test_no_future():
    """With gamma 0 only the next reward counts"""
    P, r, terminal = process(10, 6, 3, 2)
    judged(P, r, terminal, 0.0, 1e-6)


def test_all_over():
    """If all states are terminal, or none, values are still right"""
    P, r, _ = process(11, 4, 2, 0)
    over = np.ones(4, dtype=bool)
    want = np.zeros(4), np.full(4, -1)
    check(value_iteration, P, r, over, 0.9, 1e-6, want=want)
    judged(P, r, ~over, 0.9, 1e-6)


def test_negative():
    """Values below 0: each step costs, and the way to the end is long"""
    S = 12
    P, r = np.zeros((S, 2, S)), np.full((S, 2), -1)
    for s in range(S):
        P[s, 0, max(s - 1, 0)] = P[s, 1, min(s + 1, S - 1)] = 1
    terminal = np.arange(S) == S - 1
    judged(P, r, terminal, 0.95, 1e-6)
    _, policy = value_iteration(P, r, terminal, 0.95, 1e-6)
    assert (np.asarray(policy)[:-1] == 1).all(), (
        f"a corridor whose end is at the right: policy {show(policy)}"
    )


def test_rows_of_terminal_states():
    """What P and r hold in terminal states changes nothing"""
    P, r, terminal = process(12, 7, 3, 3)
    other, gain = P.copy(), r.copy()
    other[terminal], gain[terminal] = 0.0, 1e6
    judged(P, r, terminal, 0.9, 1e-6)
    judged(other, gain, terminal, 0.9, 1e-6)


def test_whole_numbers():
    """Whole rewards do not round the values"""
    P, _, terminal = process(13, 6, 3, 1)
    r = np.random.default_rng(14).integers(-5, 6, (6, 3))
    judged(P, r, terminal, 0.9, 1e-6)
