"""A stranger against one, and against a whole gallery."""

import numpy as np


# --8<-- [start:show]
def threshold_at(impostor, far):
    """Least t of the scores (or inf): share of impostors >= t at most far."""
    s = np.sort(impostor)
    k = int(np.floor(far * len(s) + 1e-9))  # so many may pass
    above = s[s > s[len(s) - k - 1]] if k < len(s) else s
    return above[0] if len(above) else np.inf


def identify(Q, G, threshold):
    """Q (m, d), G (n, d), unit rows: best row of G, -1 if below threshold."""
    S = Q @ G.T
    best = S.argmax(axis=1)
    return np.where(S.max(axis=1) >= threshold, best, -1)


# --8<-- [end:show]
# --8<-- [start:run]
def photos(who, rng):  # a new photo of each person, unit length
    E = who + 0.8 * rng.normal(size=who.shape)
    return E / np.linalg.norm(E, axis=1, keepdims=True)


rng = np.random.default_rng(0)
staff, other = rng.normal(size=(5000, 64)), rng.normal(size=(1400, 64))
G, Q, others = photos(staff, rng), photos(staff[:1000], rng), photos(other, rng)
S, strangers = others[:400] @ G.T, others[400:]  # to choose t; to test it
for far in (1e-3, 1e-5):
    t = threshold_at(S.ravel(), far)
    print(f"FAR {far}, cosine {t:.2f}:")
    for n in (100, 5000):
        passed = (identify(strangers, G[:n], t) >= 0).mean()
        print(f"  {n:4} enrolled: strangers let in {passed:.4f},",
              f"if independent {1 - (1 - far) ** n:.4f}")  # fmt: skip
    who = identify(Q, G, t)
    print(f"  staff: rejected {(who < 0).mean():.4f}, wrong name",
          f"{((who >= 0) & (who != np.arange(1000))).mean():.4f}")  # fmt: skip
# --8<-- [end:run]
# The rule, against a search over all thresholds, with ties.
r = np.random.default_rng(1)
for far in (0, 0.05, 0.1, 0.3, 0.7, 1):
    for _ in range(30):
        x = r.integers(0, 8, size=20) / 8
        cand = np.append(np.unique(x), np.inf)
        want = min(c for c in cand if (x >= c).mean() <= far + 1e-12)
        assert threshold_at(x, far) == want
t = threshold_at(S.ravel(), 1e-3)
assert (S >= t).mean() <= 1e-3 < (S >= t - 1e-3).mean()
# Identification: names by a loop; a stranger gets no name.
for q, i in zip(Q[:50], identify(Q[:50], G, t), strict=False):
    scores = [q @ g for g in G]
    assert i == (np.argmax(scores) if max(scores) >= t else -1)
let_in = [(identify(strangers, G[:n], t) >= 0).mean() for n in (1, 100, 5000)]
assert let_in[0] < let_in[1] < let_in[2]
strict = threshold_at(S.ravel(), 1e-5)
strict_in = (identify(strangers, G, strict) >= 0).mean()
# on strangers not used for t: within three deviations of 1 - (1 - f)^N
assert abs(strict_in - 0.0488) < 3 * np.sqrt(0.0488 / 1000) + 0.02
assert let_in[2] > 0.9 and strict > t
assert (identify(Q, G, strict) < 0).mean() > (identify(Q, G, t) < 0).mean()
assert np.isclose(1 - (1 - 2e-6) ** 5000, 0.00995, atol=1e-5)
# The rule of three: impostor pairs without an accept that show 2e-6.
assert np.isclose(3 / 2e-6, 1.5e6)
# The cards.
assert np.isclose(1 - (1 - 1e-4) ** 2000, 0.18127, atol=1e-4)
assert np.isclose(1 - (1 - 5e-6) ** 2000, 0.00995, atol=1e-5)
c = [0.1, 0.2, 0.2, 0.3, 0.4, 0.4, 0.5, 0.6, 0.6, 0.7]
assert threshold_at(c, 0.2) == 0.7 and threshold_at(c, 0.3) == 0.6
assert threshold_at(c, 0) == np.inf
