import math

import numpy as np
from answer import accumulated_step, learning_rate
from judge import check


def reference(params, micro, rate, max_norm):
    """Entry by entry, in Python's numbers."""
    entries = []
    for k, p in enumerate(params):
        for place in np.ndindex(p.shape):
            total = count = 0
            for grads, n in micro:
                if n:
                    total += float(grads[k][place]) * n
                    count += n
            entries.append((k, place, total / count if count else 0.0))
    norm = math.hypot(*(g for _, _, g in entries))
    new = [np.array(p, dtype=float) for p in params]
    if math.isfinite(norm):
        for k, place, g in entries:
            scaled = g if norm <= max_norm else g * (max_norm / norm)
            new[k][place] -= rate * scaled
    return new, norm


def example(seed, sizes, scale=1.0):
    rng = np.random.default_rng(seed)
    shapes = [(), (3,), (2, 4), (1, 2, 2)][seed % 2 :]
    params = [rng.normal(size=s) for s in shapes]
    params = [np.array(p) for p in params]
    micro = [
        ([np.array(scale * rng.normal(size=s)) for s in shapes], n)
        for n in sizes
    ]
    return params, micro


def test_whole_schedule():
    """Every step of several schedules"""
    for peak, warmup, total, floor in (
        (3e-4, 10, 100, 3e-5),
        (2.0, 1, 7, 0.0),
        (1.0, 3, 4, 0.5),
        (1, 2, 9, 1),
    ):
        wave = np.linspace(0, np.pi, total - warmup + 1)[1:]
        fall = (peak + floor) / 2 + (peak - floor) / 2 * np.cos(wave)
        rise = [peak * (k + 1) / warmup for k in range(warmup)]
        rates = [*rise, *fall.tolist(), floor, floor]
        for t, want in enumerate(rates, 1):
            check(learning_rate, t, peak, warmup, total, floor, want=want)


def test_ends_of_schedule():
    """Without a warm-up, without a decay, and with neither"""
    check(learning_rate, 1, 1.0, 0, 2, want=0.5)
    check(learning_rate, 2, 1.0, 0, 2, want=0.0)
    for t, want in ((1, 0.25), (4, 1.0), (5, 0.1), (6, 0.1)):
        check(learning_rate, t, 1.0, 4, 4, 0.1, want=want)
    check(learning_rate, 1, 1.0, 0, 0, 0.1, want=0.1)
    check(learning_rate, 1, 1.0, 0, 1, 0.1, want=0.1)


def test_cut_otherwise():
    """However a batch is cut, the step is the same"""
    rng = np.random.default_rng(20)
    each, p = rng.normal(0, 3, (12, 5)), rng.normal(size=5)
    whole = [([each.mean(axis=0)], 12)]
    want = reference([p], whole, 0.3, 1.0)
    for ends in ((6,), (1, 2, 3), (11,), (5, 10)):
        parts = np.split(each, ends)
        micro = [([part.mean(axis=0)], len(part)) for part in parts]
        check(accumulated_step, [p], micro, 0.3, 1.0, want=want)


def test_random_steps():
    """Random parts and shapes, clipped and not"""
    for seed, sizes in enumerate(((5,), (1, 1, 1), (7, 2), (3, 9, 1, 4))):
        params, micro = example(seed, sizes)
        for rate, max_norm in ((0.1, 0.01), (0.5, 1.0), (1.0, 1e6)):
            given = params, micro, rate, max_norm
            check(accumulated_step, *given, want=reference(*given))


def test_small_gradients():
    """A norm at or below the limit is left as it is, also 0"""
    params = [np.array([1.0, 2.0])]
    for g in ([0.0, 0.0], [0.3, 0.4], [3e-9, 4e-9]):
        micro = [([np.array(g)], 4)]
        given = params, micro, 1.0, 0.5
        check(accumulated_step, *given, want=reference(*given))


def test_empty_parts():
    """A part without examples counts for nothing, though it holds NaN"""
    params, micro = example(21, (3, 0, 2))
    micro[1][0][0][...] = np.nan
    given = params, micro, 0.5, 1.0
    check(accumulated_step, *given, want=reference(*given))
    for none in ([], [(micro[1][0], 0)]):
        check(accumulated_step, params, none, 0.5, 1.0, want=(params, 0.0))


def test_not_finite():
    """If the norm is not finite nothing moves"""
    params, micro = example(22, (3, 2))
    for bad in (np.nan, np.inf, -np.inf):
        micro[1][0][1][...] = bad
        norm = np.nan if np.isnan(bad) else np.inf
        check(accumulated_step, params, micro, 0.5, 1.0, want=(params, norm))


def test_single_precision():
    """Large entries in single precision do not overflow"""
    params = [np.zeros(2), np.zeros(1)]
    grads = [np.array([3e30, 0], np.float32), np.array([4e30], np.float32)]
    given = params, [(grads, 1), (grads, 7)], 1.0, 5.0
    check(
        accumulated_step,
        *given,
        want=reference(*given),
        because="In single precision the square of 3e30 is infinite.",
    )


def test_whole_numbers():
    """Whole parameters and gradients are not rounded"""
    params = [np.array([1, 2]), np.array([[3]])]
    micro = [([np.array([1, 2]), np.array([[2]])], n) for n in (2, 1)]
    micro.append(([np.array([0, 5]), np.array([[-4]])], 4))
    given = params, micro, 0.1, 1.0
    check(accumulated_step, *given, want=reference(*given))
