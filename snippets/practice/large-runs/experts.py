"""The plan of a mixture of experts: FLOPs by active, memory by total."""

import numpy as np


# --8<-- [start:show]
def expert_plan(active, total, k, M, D, devices, reached):
    """k of M experts a token; reached: FLOP/s of one device."""
    experts = (total - active) * M / (M - k)  # all of them together
    days = 6 * active * D / (devices * reached) / 86_400
    return experts, total - experts, days, 16 * total


plans = {
    "4 of 64 experts": (5e9, 50e9, 4, 64),
    "dense, 5e9": (5e9, 5e9, 1, 2),
    "dense, 50e9": (50e9, 50e9, 1, 2),
}
for name, model in plans.items():
    experts, rest, days, state = expert_plan(*model, 2e12, 128, 0.3 * 989e12)
    print(f"{name:15}  experts {experts / 1e9:4.0f}e9, ", end="")
    print(f"rest {rest / 1e9:2.0f}e9, {days:5.1f} days, {state / 1e9:.0f} GB")
# --8<-- [end:show]
# the dense 50e9 was last: ten times the days, on the devices of the text
assert np.isclose(days, 6 * 50e9 * 2e12 / (128 * 0.3 * 989e12) / 86_400)
assert state == 800e9 and rest == 50e9
experts, rest, moe_days, _ = expert_plan(
    *plans["4 of 64 experts"], 2e12, 128, 1
)
assert np.isclose(rest + experts * 4 / 64, 5e9) and np.isclose(
    rest + experts, 50e9
)
assert np.isclose(
    expert_plan(5e9, 5e9, 1, 2, 2e12, 128, 1)[2], moe_days
)  # the days of the dense model of the active size
# the text's exchanges: four a layer, k vectors a token, two bytes a number
sent = 4 * 24 * 8_192 * 4 * 2_048 * 2
assert round(sent / 1e9, 1) == 12.9
assert round(sent / 300e9, 2) == 0.04 and round(sent / 25e9, 1) == 0.5
# the card: 2 of 16 experts, 7 thousand million active, 40 in all
devices, reached = 256, 0.35 * 312e12
experts, shared, days, state = expert_plan(
    7e9, 40e9, 2, 16, 1e12, devices, reached
)
assert round(experts / 1e9, 1) == 37.7 and round(shared / 1e9, 1) == 2.3
assert round(days, 1) == 17.4 and round(days / 4, 1) == 4.3
assert round(days * 40 / 7) == 99 and state == 640e9
assert round(experts / 8e9, 1) == 4.7  # an eighth on each device of a node
held = 4 * (experts / 8 + shared) + 12 * (experts / 8 / 32 + shared / 256)
assert round(held / 1e9) == 30
# tokens a device and step; both all-to-alls, forward and backward
tokens, L, d, links = 4_194_304 // devices, 32, 4_096, (300e9, 25e9)
assert tokens == 16_384
busy = 6 * 7e9 * tokens / reached
assert round(busy, 1) == 6.3
vectors = 4 * L * tokens * 2 * d * 2  # four exchanges, two experts, 16 bits
assert round(vectors * 7 / 8 / 1e9) == 30
assert round(vectors * 7 / 8 / links[0], 1) == 0.1
two_nodes = vectors / 2 / links[1]  # half of all experts in the other node
assert round(vectors / 2 / 1e9) == 17 and round(two_nodes, 1) == 0.7
assert round(two_nodes / busy, 2) == 0.11


def gradients(nodes):  # experts' eighth, and shared ones cut in the node
    eighth = 2 * experts / 8 + 2 * shared / 8
    return 2 * eighth * (nodes - 1) / nodes / links[1]


assert round(gradients(32), 1) == round(gradients(128), 1) == 0.8
assert round(2 / 3 * busy, 1) == 4.2 and round(busy / 6, 2) == 1.05
assert gradients(128) < 2 / 3 * busy / 4
assert round(busy / 4, 1) == 1.6 and gradients(128) < busy / 4
