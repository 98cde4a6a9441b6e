from fractions import Fraction

import numpy as np
from answer import kaplan_meier
from judge import check, difference


def reference(time, event):
    """Each customer has the mass 1/n, and a censored one leaves it to the later."""
    time, event = time.tolist(), [bool(e) for e in event.tolist()]
    n = len(time)
    mass = [Fraction(1, n)] * n
    for t in sorted(set(time)):
        later = [i for i in range(n) if time[i] > t]
        for i in range(n):
            if time[i] == t and not event[i] and later:
                for j in later:
                    mass[j] += mass[i] / len(later)
                mass[i] = Fraction(0)
    times = sorted({t for t, e in zip(time, event, strict=True) if e})
    curve, errors, total = [], [], Fraction(0)
    for t in times:
        gone = sum(
            m for m, s, e in zip(mass, time, event, strict=True) if e and s <= t
        )
        curve.append(1 - gone)
        at_risk = sum(s >= t for s in time)
        d = sum(s == t and e for s, e in zip(time, event, strict=True))
        if curve[-1]:
            total += Fraction(d, at_risk * (at_risk - d))
        errors.append(float(curve[-1]) * float(total) ** 0.5)
    return (
        np.array(times, dtype=float),
        np.array([float(s) for s in curve]),
        np.array(errors),
    )


def customers(seed, n, levels, censored=0.5):
    rng = np.random.default_rng(seed)
    time = rng.integers(levels, size=n) / 2
    return time, (rng.random(n) >= censored).astype(int)


def test_random():
    """Random tenures, many of them tied"""
    for seed, n, levels, censored in (
        (0, 2, 3, 0.5),
        (1, 12, 4, 0.5),
        (2, 40, 8, 0.7),
        (3, 40, 1000, 0.3),
        (4, 30, 6, 0.0),
    ):
        data = customers(seed, n, levels, censored)
        check(kaplan_meier, *data, want=reference(*data))


def test_small():
    """No customer, and one who left or is still here"""
    none = np.zeros(0)
    check(kaplan_meier, none, none.astype(int), want=(none, none, none))
    one, zero = np.array([1.0]), np.array([0.0])
    check(kaplan_meier, np.array([2.5]), np.array([0]), want=(none, none, none))
    want = (np.array([2.5]), zero, zero)
    check(kaplan_meier, np.array([2.5]), np.array([1]), want=want)
    check(kaplan_meier, zero, one, want=(zero, zero, zero))


def test_row_order():
    """The order of the customers does not count, censored first or last"""
    time, event = customers(5, 30, 5)
    want = reference(time, event)
    for order in (np.lexsort((event, time)), np.lexsort((-event, time))):
        check(kaplan_meier, time[order], event[order], want=want)


def test_types():
    """Times may be whole numbers, events booleans or floats"""
    time, event = customers(6, 25, 9)
    time = (2 * time).astype(np.int16)
    want = reference(time, event)
    check(kaplan_meier, time, event == 1, want=want)
    check(kaplan_meier, time, event.astype(float), want=want)


def test_units():
    """The unit of time does not matter"""
    time, event = customers(7, 30, 12)
    times, curve, errors = reference(time, event)
    for unit in (1e-12, 365.25, 1e15):
        want = (unit * times, curve, errors)
        check(kaplan_meier, unit * time, event, want=want, atol=0)


def test_long_curve():
    """A curve of many small steps down to nearly nothing"""
    n = 50_000  # whose square has more than 32 bits
    time = np.arange(n)[::-1] + 1.0
    event = np.ones(n, dtype=int)
    share = np.arange(n)[::-1] / n
    errors = np.sqrt(share * (1 - share) / n)
    want = (np.arange(n) + 1.0, share, errors)
    check(kaplan_meier, time, event, want=want)


class Counted(np.ndarray):
    """Counts the entries of all arrays made of it, and those read one by one."""

    entries = 0

    def __array_finalize__(self, other):
        Counted.entries += self.size

    def __getitem__(self, place):
        Counted.entries += 1
        return super().__getitem__(place)

    def __iter__(self):
        return (self[i] for i in range(len(self)))


def test_entries():
    """The customers at risk are not counted anew for each time"""
    n = 2000
    time = np.random.default_rng(8).permutation(n) + 1.0
    event = np.ones(n, dtype=int)
    views = time.view(Counted), event.view(Counted)
    Counted.entries = 0
    _, curve, _ = kaplan_meier(*views)
    entries = Counted.entries
    different = difference(np.asarray(curve), np.arange(n)[::-1] / n)
    assert not different, f"the curve differs: {different}"
    assert entries < 400_000, (
        f"for {n} customers with different times {entries} entries were made"
        " or read"
    )
