"""TD with one shared weight: off-policy it diverges, on-policy it does not."""

# --8<-- [start:show]
gamma, eta = 0.9, 0.1
features = [1.0, 2.0]  # V(s) = w * feature; every reward is 0, so w = 0 fits


def sweep(w, both):
    error = gamma * features[1] * w - features[0] * w  # 1 leads to 2
    change = eta * error * features[0]
    if both:  # 2 leads to the end
        change += eta * (0 - features[1] * w) * features[1]
    return w + change


for both in (False, True):
    w, path = 1.0, []
    for _ in range(40):
        w = sweep(w, both)
        path.append(round(w, 2))
    print("both states" if both else "first only ", path[:3], "...", path[-1])
    # --8<-- [end:show]
    assert both or path[0] == 1 + 0.08  # 0.1 of 0.9 * 2 - 1
    factor = 1 + eta * (2 * gamma - 1) - (4 * eta if both else 0)
    assert abs(w - factor**40) < 1e-9 * max(1, w)
assert factor < 1
# With both, the factor is inside (-1, 1) up to eta = 2 / (5 - 2 gamma).
for rate, shrinks in ((0.62, True), (0.63, False)):
    change = (sweep(1.0, True) - 1) / eta  # a sweep is linear in eta
    assert (abs(1 + rate * change) < 1) == shrinks
