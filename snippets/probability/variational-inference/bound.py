"""The evidence lower bound of a mixture point: exact, and by draws."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
x = 1.0  # one observation of a mixture of N(-1, 1) and N(2, 1)
weight, centre = np.array([0.7, 0.3]), np.array([-1.0, 2.0])
joint = weight * stats.norm.pdf(x, centre, 1)  # p(x, z) for z = 0, 1
log_evidence = np.log(joint.sum())
posterior = joint / joint.sum()


def elbo(q):
    return np.sum(q * (np.log(joint) - np.log(q)))


def kl(q, p):
    return np.sum(q * np.log(q / p))


guesses = np.array([[0.5, 0.5], [0.9, 0.1], posterior])
print(f"log p(x) = {log_evidence:.4f}")
for q in guesses:
    gap = kl(q, posterior)
    print(f"q = {q.round(3)}: bound {elbo(q):.4f}, KL {gap:.4f}", end=", ")
    print(f"sum {elbo(q) + gap:.4f}")
# --8<-- [end:show]

by_hand = np.array([0.7 * np.exp(-(2**2) / 2), 0.3 * np.exp(-1 / 2)])
assert np.allclose(joint, by_hand / np.sqrt(2 * np.pi))
assert np.allclose(guesses.sum(axis=1), 1)
rng = np.random.default_rng(0)
for q in rng.dirichlet([1, 1], size=50):
    assert np.isclose(kl(q, posterior), stats.entropy(q, posterior))
    assert np.isclose(elbo(q) + stats.entropy(q, posterior), log_evidence)
    assert elbo(q) <= log_evidence + 1e-12
    fit = np.sum(q * np.log(stats.norm.pdf(x, centre, 1)))
    assert np.isclose(elbo(q), fit - kl(q, weight))  # reconstruction minus KL
assert np.isclose(elbo(posterior), log_evidence)
# The mean weight p(x, z) / q(z) of draws from q is p(x), without a gap; with
# few draws its logarithm is on average between the bound and log p(x).
q = np.array([0.9, 0.1])
z = rng.choice(2, p=q, size=(100_000, 5))
ratio = joint[z] / q[z]
assert abs(ratio.mean() - joint.sum()) < 4 * ratio.std() / np.sqrt(z.size)
few = np.log(ratio.mean(axis=1))
assert elbo(q) < few.mean() - 4 * few.std() / np.sqrt(len(few))
assert few.mean() + 4 * few.std() / np.sqrt(len(few)) < log_evidence
# The card: p(x, z) = 0.18, 0.02.
card = np.array([0.18, 0.02])
half = np.sum(0.5 * (np.log(card) - np.log(0.5)))
assert np.isclose(np.log(0.2), -1.609, atol=5e-4)
assert np.isclose(half, (-1.022 - 3.219) / 2, atol=5e-4)
assert np.isclose(half, -2.120, atol=5e-4)
assert np.isclose(np.log(0.2) - half, 0.511, atol=5e-4)
assert np.isclose(kl(np.array([0.5, 0.5]), np.array([0.9, 0.1])), 0.511, 1e-3)
assert np.isclose(np.mean(np.log(card)), -2.813, atol=5e-4)
