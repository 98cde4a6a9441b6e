"""What each level's error weighs, with and without min-SNR; EDM's scalings."""

import numpy as np

# --8<-- [start:show]
print("  SNR  uniform in eps         min-SNR   (as weights on x_0's error)")
for snr in (0.01, 1, 100):
    least = min(snr, 5)  # gamma = 5
    print(f"{snr:5}  {snr:14.2f}  {least:14.2f}   eps weight {least / snr:.2f}")


def edm(sigma, spread):
    """For x = x_0 + sigma eps: skip, out, in of D = skip x + out F(in x)."""
    total = sigma**2 + spread**2
    skip, out = spread**2 / total, sigma * spread / np.sqrt(total)
    return skip, out, 1 / np.sqrt(total)


print("sigma   skip   out    in   (spread of the data 0.5)")
for sigma in (0.1, 0.5, 5.0):
    print(f"{sigma:5}", *(f"{c:6.3f}" for c in edm(sigma, 0.5)))
# --8<-- [end:show]

rng = np.random.default_rng(0)
for sigma in (0.1, 0.5, 5.0):
    for spread in (0.5, 2.0):
        x0 = spread * (2 * rng.integers(2, size=400_000) - 1)  # not Gaussian
        x = x0 + sigma * rng.normal(size=x0.size)
        skip, out, scale = edm(sigma, spread)
        target = (x0 - skip * x) / out
        assert np.isclose((scale * x).std(), 1, rtol=0.01)
        assert np.isclose(target.std(), 1, rtol=0.01)
        # the skip leaves the least to be predicted
        rest = np.mean((x0 - skip * x) ** 2)
        for other in (skip - 0.1, skip + 0.1):
            assert np.mean((x0 - other * x) ** 2) > rest
        assert np.isclose(rest, out**2, rtol=0.01)
        # the weight on the error of D that leaves F's at 1
        weight = (sigma**2 + spread**2) / (sigma * spread) ** 2
        assert np.isclose(weight * out**2, 1)
        assert np.isclose(weight, 1 / sigma**2 + 1 / spread**2)
        # variance-preserving: v, up to sign, at spread 1
        if spread == 2.0:
            unit = x0 / spread
            a = 1 / np.sqrt(1 + sigma**2)
            b, eps = sigma * a, (x - x0) / sigma
            skip, out, _ = edm(sigma, 1.0)
            target = (unit - skip * (unit + sigma * eps)) / out
            assert np.allclose(target, -(a * eps - b * unit))
# the weight on the error in the noise: an error of x_0 is b / a times that
for snr in (0.01, 1, 5, 100):
    eps_error = 0.3
    x0_error = eps_error / np.sqrt(snr)
    weighed = min(snr, 5) * x0_error**2
    assert np.isclose(weighed, min(1, 5 / snr) * eps_error**2)
    v_error = eps_error * np.sqrt((1 + snr) / snr)  # eps's over a
    assert np.isclose(weighed, min(snr, 5) / (snr + 1) * v_error**2)
# the card: SNR 25 and 0.04
for snr, on_x0, on_eps, on_v in ((25, 5, 0.2, 0.19), (0.04, 0.04, 1, 0.038)):
    assert np.isclose(min(snr, 5), on_x0)
    assert np.isclose(on_x0 / snr, on_eps)
    assert np.isclose(
        on_x0 / (snr + 1), on_v, atol=0.005 if snr > 1 else 0.0005
    )
