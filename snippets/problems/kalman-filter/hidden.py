import numpy as np
from answer import kalman_filter
from judge import check, difference


def reference(z, F, H, Q, R, m, P):
    """By the joint distribution of all states and measurements."""
    T, p = z.shape
    d = len(m)
    # Each state and measurement as a matrix times (start, noises).
    size = d + T * (d + p)
    noise = np.zeros((size, size))
    noise[:d, :d] = P
    states, shown, mean = [], [], [np.array(m, dtype=float)]
    now = np.eye(d, size)
    for t in range(T):
        at = d + t * (d + p)
        noise[at : at + d, at : at + d] = Q
        noise[at + d : at + d + p, at + d : at + d + p] = R
        now = F @ now + np.eye(d, size, at)
        mean.append(F @ mean[-1])
        states.append(now)
        shown.append(H @ now + np.eye(p, size, at + d))
    means, covariances, log = [], [], 0.0
    for t in range(T):
        seen = ~np.isnan(z[: t + 1]).ravel()
        B = np.concatenate(shown[: t + 1])[seen]
        error = z[: t + 1].ravel() - np.concatenate(
            [H @ a for a in mean[1 : t + 2]]
        )
        error = error[seen]
        C = B @ noise @ B.T
        cross = states[t] @ noise @ B.T
        gain = cross @ np.linalg.inv(C) if seen.any() else cross
        means.append(mean[t + 1] + gain @ error)
        covariances.append(states[t] @ noise @ states[t].T - gain @ cross.T)
        if t == T - 1 and seen.any():
            values, vectors = np.linalg.eigh(C)
            log = -np.sum((vectors.T @ error) ** 2 / values)
            log = (log - np.sum(np.log(2 * np.pi * values))) / 2
    return np.array(means), np.array(covariances), float(log)


def covariance(size, rng):
    A = rng.normal(size=(size, size))
    return A @ A.T + 0.1 * np.eye(size)


def random_system(d, p, T, rng):
    return [
        rng.normal(size=(T, p)) * 3,
        rng.normal(size=(d, d)) * 0.7,
        rng.normal(size=(p, d)),
        covariance(d, rng),
        covariance(p, rng),
        rng.normal(size=d),
        covariance(d, rng),
    ]


def test_random():
    """Random systems, with more states than measurements and with fewer"""
    rng = np.random.default_rng(0)
    for d, p, T in ((1, 1, 6), (3, 1, 7), (2, 2, 6), (2, 4, 5)):
        system = random_system(d, p, T, rng)
        check(kalman_filter, *system, want=reference(*system))


def test_missing_entries():
    """Random entries and whole rows are missing"""
    rng = np.random.default_rng(1)
    for d, p, T in ((2, 1, 8), (2, 3, 8), (3, 2, 7)):
        system = random_system(d, p, T, rng)
        system[0][rng.random((T, p)) < 0.4] = np.nan
        system[0][-1] = np.nan
        check(kalman_filter, *system, want=reference(*system))


def test_nothing_seen():
    """If all is missing the log-likelihood is 0"""
    rng = np.random.default_rng(2)
    system = random_system(2, 2, 3, rng)
    system[0][:] = np.nan
    check(kalman_filter, *system, want=reference(*system))


def test_velocity():
    """A velocity is found from positions"""
    T = 12
    z = 3.0 + 2.0 * np.arange(1, T + 1)[:, None]
    system = (
        z,
        np.array([[1.0, 1], [0, 1]]),
        np.array([[1.0, 0]]),
        np.zeros((2, 2)),
        np.array([[1.0]]),
        np.zeros(2),
        100 * np.eye(2),
    )
    means, *_ = check(kalman_filter, *system, want=reference(*system))
    wrong = difference(means[-1], np.array([z[-1, 0], 2.0]), atol=0.05)
    assert not wrong, (
        f"positions that grow by 2 a step give {means[-1]}: {wrong}"
    )


def test_certain_start():
    """A state that is known and does not move learns nothing"""
    check(
        kalman_filter,
        np.array([[5.0], [7.0]]),
        np.eye(1),
        np.eye(1),
        np.zeros((1, 1)),
        np.eye(1),
        np.array([4.0]),
        np.zeros((1, 1)),
        want=(
            np.full((2, 1), 4.0),
            np.zeros((2, 1, 1)),
            -(1 + 9) / 2 - np.log(2 * np.pi),
        ),
    )


def test_vague_start():
    """A vague start leaves the variance of the measurement"""
    R = np.array([[2.0, 1.0], [1.0, 3.0]]) * 1e-4
    P = 1e10 * np.eye(2)
    means, covariances, _ = kalman_filter(
        np.array([[3.0, -1.0]]),
        np.eye(2),
        np.eye(2),
        np.zeros((2, 2)),
        R,
        np.zeros(2),
        P,
    )
    # (P^-1 + R^-1)^-1 is R up to 14 digits
    wrong = difference(covariances[0], R)
    assert not wrong, (
        f"with P = 1e10 I, H = I and R = {R.tolist()} the covariance is R after"
        f" one measurement; returned: {covariances[0].tolist()}: {wrong}"
    )
    wrong = difference(means[0], np.array([3.0, -1.0]))
    assert not wrong, f"the mean after (3, -1) is {means[0]}: {wrong}"


def test_small_determinant():
    """The determinant of a hundred small variances does not become 0"""
    p = 120
    z = np.linspace(-1e-3, 1e-3, p)[None]
    system = (
        z,
        np.eye(1),
        np.ones((p, 1)),
        np.zeros((1, 1)),
        1e-6 * np.eye(p),
        np.zeros(1),
        1e-6 * np.eye(1),
    )
    check(kalman_filter, *system, want=reference(*system), atol=1e-12)


def test_no_measurements():
    """Without steps the results are empty"""
    _, *system = random_system(2, 1, 1, np.random.default_rng(3))
    check(
        kalman_filter,
        np.zeros((0, 1)),
        *system,
        want=(np.zeros((0, 2)), np.zeros((0, 2, 2)), 0.0),
    )


def test_whole_numbers():
    """Whole numbers may be given and are not rounded"""
    one = np.array([[1]])
    z, m = np.array([[6], [5], [1]]), np.array([0])
    system = z, one, one, one, 2 * one, m, 3 * one
    floats = [part.astype(float) for part in system]
    check(kalman_filter, *system, want=reference(*floats))
    T = 40
    powers = 4.0 ** np.arange(1, T + 1)[:, None]
    check(
        kalman_filter,
        np.full((T, 1), np.nan),
        2 * one,
        one,
        0 * one,
        one,
        np.array([3]),
        one,
        want=(3 * np.sqrt(powers), powers[:, :, None], 0.0),
        because="After 32 steps the variance does not fit into 64 bits.",
    )
