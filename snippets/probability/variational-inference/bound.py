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


print(f"log p(x) = {log_evidence:.4f}")
for q in ([0.5, 0.5], [0.9, 0.1], posterior):
    q = np.array(q)
    gap = np.sum(q * np.log(q / posterior))
    print(f"q = {q.round(3)}: bound {elbo(q):.4f}, KL {gap:.4f}", end=", ")
    print(f"sum {elbo(q) + gap:.4f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for q in rng.dirichlet([1, 1], size=50):
    gap = np.sum(q * np.log(q / posterior))
    assert np.isclose(elbo(q) + gap, log_evidence) and gap >= 0
    assert elbo(q) <= log_evidence + 1e-12
    fit = np.sum(q * np.log(stats.norm.pdf(x, centre, 1)))
    price = np.sum(q * np.log(q / weight))
    assert np.isclose(elbo(q), fit - price)  # reconstruction minus KL
assert np.isclose(elbo(posterior), log_evidence)
# The card: p(x, z) = 0.12, 0.03.
card = np.array([0.12, 0.03])
half = np.sum(0.5 * (np.log(card) - np.log(0.5)))
assert np.isclose(np.log(0.15), -1.897, atol=5e-4)
assert np.isclose(half, -2.120, atol=5e-4)
assert np.isclose(np.log(0.15) - half, 0.223, atol=5e-4)
