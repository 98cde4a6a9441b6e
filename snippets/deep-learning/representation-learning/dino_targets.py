"""DINO's targets: what centring and sharpening each do."""

import numpy as np


# --8<-- [start:show]
def softmax(T):
    E = np.exp(T - T.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def entropy(p):
    return -np.sum(p * np.log(np.maximum(p, 1e-300)), axis=-1)


# teacher outputs for four images: output 1 is large for all of them
T = np.array(
    [[3.0, 1.0, 0.0], [2.8, 0.0, 1.0], [3.4, 0.4, 0.3], [3.0, 0.9, 0.1]]
)
centre = T.mean(axis=0)  # DINO: a moving average over batches
print("centred  tau   each target   their mean   (log 3 = 1.10)")
for name, C in (("no ", T), ("yes", T - centre)):
    for tau in (2.0, 0.1):
        targets = softmax(C / tau)
        each, together = entropy(targets).mean(), entropy(targets.mean(axis=0))
        print(f"{name}      {tau}      {each:.2f}         {together:.2f}")
        # --8<-- [end:show]
        if tau == 2.0:  # near-uniform only when centred
            assert (each > 1) == (name == "yes") and each > 0.8
        elif name == "yes":
            assert each < 0.2 < 0.9 < together
        else:
            assert together < 0.01
assert set(T.argmax(axis=1)) == {0} and np.allclose(C.sum(axis=0), 0)

sharp, shifted = softmax(T / 0.1), softmax((T - centre) / 0.1)
# from the data: 1 and 4 lean to output 2, 2 to output 3, 3 to output 1
assert (T - centre).argmax(axis=1).tolist() == [1, 2, 0, 1]
assert set(sharp.argmax(axis=1)) == {0}
assert set(shifted.argmax(axis=1)) == {0, 1, 2}
for seed in range(3):  # a common offset does it, whatever the images
    rng = np.random.default_rng(seed)
    images = rng.normal([6, 0, 0], 1.0, size=(200, 3))
    found = {}
    for centred in (False, True):
        for tau in (2.0, 0.1):
            C = images - centred * images.mean(axis=0)
            p = softmax(C / tau)
            found[centred, tau] = entropy(p).mean(), entropy(p.mean(axis=0))
    assert found[False, 0.1][1] < 0.1 < 1 < found[True, 0.1][1]
    assert found[True, 0.1][0] < 0.3 < 0.9 < found[True, 2.0][0]
assert np.isclose(entropy(np.array([0.5, 0.5, 0])), np.log(2))
