"""Case-control sampling keeps the odds ratio; averaging over strata does not."""

import numpy as np


# --8<-- [start:show]
def ratios(ill, well):
    """Risk ratio and odds ratio; entries: exposed, not exposed."""
    risk = ill / (ill + well)
    odds = ill / well
    return risk[0] / risk[1], odds[0] / odds[1]


ill, well = np.array([20, 10]), np.array([980, 990])
show = "{:18s} risk ratio {:.2f}  odds ratio {:.2f}"
print(show.format("whole cohort", *ratios(ill, well)))
sampled = well / 33  # controls: one in 33 of the well, exposed or not
print(show.format("ill and controls", *ratios(ill, sampled)))

treated, control = np.array([0.5, 0.9]), np.array([0.1, 0.5])  # two halves
for name, p, q in [
    ("mild", treated[0], control[0]),
    ("severe", treated[1], control[1]),
    ("together", treated.mean(), control.mean()),
]:
    odds = p / (1 - p) / (q / (1 - q))
    print(f"{name:8s} risks {p:.1f} and {q:.1f}", end=", ")
    print(f"risk ratio {p / q:.2f}, odds ratio {odds:.2f}")
# --8<-- [end:show]
for share in (1.0, 0.5, 1 / 33):  # the odds ratio ignores how many controls
    assert np.isclose(ratios(ill, well * share)[1], ratios(ill, well)[1])
assert ratios(ill, well / 33)[0] < ratios(ill, well)[0]
assert abs(sampled.sum() - 2 * ill.sum()) < 1  # about two controls a case
# Sampling by exposure as well breaks it.
assert not np.isclose(ratios(ill, well * [0.1, 0.2])[1], ratios(ill, well)[1])
rng = np.random.default_rng(0)
for _ in range(
    200
):  # equal odds ratio in strata of any size: together nearer 1
    q, a, share = (
        rng.uniform(0.02, 0.98, 2),
        rng.uniform(1.2, 20),
        rng.uniform(0.1, 0.9),
    )
    o = q / (1 - q) * a
    p, w = o / (1 + o), np.array([share, 1 - share])
    P, q_all = p @ w, q @ w
    assert 1 < P / (1 - P) / (q_all / (1 - q_all)) <= a + 1e-12
# Card: 60 of 200 ill exposed, 30 of 200 well exposed.
assert np.isclose(60 * 170 / (140 * 30), 2.43, atol=0.005)
assert np.isclose(
    np.sqrt(1 / 60 + 1 / 140 + 1 / 30 + 1 / 170), 0.251, atol=0.0005
)
low, high = 60 * 170 / (140 * 30) * np.exp(np.array([-1, 1]) * 1.96 * 0.251)
assert np.allclose([low, high], [1.48, 3.97], atol=0.01)
# Matched pairs, 30 with the case exposed only, 10 with the control only: the
# conditional ratio is 3; with an intercept for each pair the fit gives its square.
beta, a = np.linspace(0.5, 3.5, 601)[:, None], np.linspace(-3, 1, 801)
case_exposed = -np.log1p(np.exp(-a - beta)) - np.log1p(np.exp(a))
control_exposed = -np.log1p(np.exp(-a)) - np.log1p(np.exp(a + beta))
fit = 30 * case_exposed.max(1) + 10 * control_exposed.max(1)
assert np.isclose(beta[fit.argmax(), 0], np.log(9), atol=0.01)
# The text: number needed to treat and the same ratio at another base risk.
assert np.isclose(1 / (0.20 - 0.15), 20) and np.isclose(1 / (0.02 - 0.015), 200)
