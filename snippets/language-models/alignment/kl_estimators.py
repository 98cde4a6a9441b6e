"""Three estimates of a KL divergence from one sampled token."""

import numpy as np

# --8<-- [start:show]
reference = np.array([0.50, 0.30, 0.15, 0.05])


def estimates(policy):
    """k1, k2, k3 for each token, (3, V): exact, nothing is sampled."""
    u = reference / policy
    return np.stack([-np.log(u), np.log(u) ** 2 / 2, u - 1 - np.log(u)])


for name, policy in (
    ("near", np.array([0.45, 0.32, 0.17, 0.06])),
    ("far", np.array([0.02, 0.03, 0.05, 0.90])),
):
    k = estimates(policy)
    mean = k @ policy
    spread = np.sqrt((k - mean[:, None]) ** 2 @ policy)
    print(f"{name:<5} KL {policy @ k[0]:.4f}")
    for i in range(3):
        print(f"  k{i + 1}  mean {mean[i]:.4f}  deviation {spread[i]:.4f}")
    # --8<-- [end:show]
    assert np.isclose(mean[2], mean[0]) and np.all(k[1:] >= 0)
    assert (mean[1] > 1.3 * mean[0]) == (name == "far")
    assert (spread[2] < spread[0] / 5) == (name == "near")
    # Gradients in the logits z when a sampled estimate is the loss.
    score = np.eye(4) - policy  # row x: gradient of log pi(x)

    def kl(z, forward):
        q = np.exp(z) / np.exp(z).sum()
        a, b = (reference, q) if forward else (q, reference)
        return np.sum(a * np.log(a / b))

    z, h = np.log(policy), 1e-6 * np.eye(4)
    reverse, forward = (
        np.array([kl(z + e, f) - kl(z - e, f) for e in h]) / 2e-6
        for f in (False, True)
    )
    u = reference / policy
    assert np.allclose(policy @ score, 0)  # k1: no signal at all
    assert np.allclose((policy * -np.log(u)) @ score, reverse, atol=1e-7)
    assert np.allclose((policy * (1 - u)) @ score, forward, atol=1e-7)
