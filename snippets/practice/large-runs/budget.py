"""From money and devices to days, FLOPs, size and tokens."""

import numpy as np


# --8<-- [start:show]
def run_plan(money, price, devices, peak, mfu):
    """Days of the run and the FLOPs that the money buys."""
    hours = money / price  # of single devices
    return hours / devices / 24, hours * 3_600 * peak * mfu


days, C = run_plan(6e6, 2.5, 2_048, 989e12, 0.4)
print(f"{days:.1f} days, C = {C:.3g} FLOPs")
for ratio in 20, 356:  # tokens a parameter
    N = np.sqrt(C / (6 * ratio))
    D = ratio * N
    use = 2 * N * 5e13  # FLOPs of fifty million million tokens of use
    print(f"N = {N / 1e9:5.1f}e9, D = {D / 1e12:.2f}e12, ", end="")
    print(f"state {16 * N / 1e12:.2f} TB, use {use / C:.2f} C")
# --8<-- [end:show]
assert np.isclose(6 * N * D, C) and np.isclose(D, 14.2e12, rtol=0.005)
assert np.isclose(N, 40e9, rtol=0.005)
assert (
    np.isclose(use, 2 * 40e9 * 5e13, rtol=0.005) and round(use / C, 2) == 1.17
)
# other order of the same sum: devices times seconds times what they reach
assert np.isclose(2_048 * days * 86_400 * 989e12 * 0.4, C)
assert np.isclose(2_048 * days * 24 * 2.5, 6e6)
# twice the devices: half the days, the same FLOPs
half, same = run_plan(6e6, 2.5, 4_096, 989e12, 0.4)
assert np.isclose(half, days / 2) and np.isclose(same, C)
# the card: 4 million at 2.50, 1,024 devices, 0.35
days, C = run_plan(4e6, 2.5, 1_024, 989e12, 0.35)
assert round(days, 1) == 65.1 and round(C / 1e24, 2) == 1.99
N = np.sqrt(C / 120)
assert round(N / 1e9) == 129 and round(20 * N / 1e12, 1) == 2.6
assert round(C / (6 * 50e9) / 1e12, 1) == 6.6
# a tenth for small runs, 0.9 goodput
assert round(0.9 * 0.9, 2) == 0.81 and round(0.9 * N / 1e9) == 116
assert np.isclose(np.sqrt(0.81 * C / 120), 0.9 * N) and 1 / 0.35 > 2.8
