"""Batch equal to label: two worlds, one data set."""

import numpy as np


# --8<-- [start:show]
def assay(disease, batch_shift, sick, batch, noise):
    return disease * sick + batch_shift * batch + noise


sick = np.array([0, 0, 0, 0, 1, 1, 1, 1])
noise = np.random.default_rng(0).normal(size=8)
every_other = np.arange(8) % 2  # half of each group in each batch
for name, batch in (("confounded", sick), ("crossed", every_other)):
    biology = assay(2.0, 0.0, sick, batch, noise)
    machine = assay(0.0, 2.0, sick, batch, noise)
    # rank 2 when the columns sick and batch are equal
    design = np.stack([np.ones(8), sick, batch], axis=1)
    print(
        f"{name:10}: same data {np.allclose(biology, machine)},"
        f" rank {np.linalg.matrix_rank(design)} of 3"
    )
# --8<-- [end:show]
# centring each batch removes the disease along with the batch
centred = biology.copy()
for b in (0, 1):
    centred[sick == b] -= biology[sick == b].mean()
assert np.isclose(centred[sick == 1].mean(), centred[sick == 0].mean())
# crossed: least squares finds both effects, over many draws
found = []
for seed in range(400):
    rng = np.random.default_rng(seed)
    x = assay(2.0, 1.0, sick, batch, rng.normal(size=8))
    found.append(np.linalg.lstsq(design, x, rcond=None)[0])
found = np.array(found)
se = found.std(0, ddof=1) / 20
assert (np.abs(found.mean(0) - [0, 2, 1]) < 4 * se).all() and (se < 0.05).all()
