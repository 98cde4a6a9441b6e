"""PCA makes scores uncorrelated; ICA looks for independent sources."""

import numpy as np
from sklearn.decomposition import PCA, FastICA

# --8<-- [start:show]
rng = np.random.default_rng(0)
sources = rng.uniform(-1, 1, size=(2000, 2))  # two independent signals
mixing = np.array([[1.0, 0.8], [0.3, 1.0]])  # two microphones
X = sources @ mixing.T
for name, method in (
    ("PCA", PCA(2)),
    ("ICA", FastICA(2, whiten="unit-variance", random_state=0)),
):
    scores = method.fit_transform(X)
    match = np.abs(np.corrcoef(scores.T, sources.T)[:2, 2:])
    between = abs(np.corrcoef(scores.T)[0, 1])
    print(f"{name}: correlation of its two scores {between:.1f};", end=" ")
    print("with its best source", *(f"{m:.1f}" for m in match.max(axis=1)))
# --8<-- [end:show]

# Centred signals of equal size; each microphone hears its own one loudest.
assert np.allclose(sources.mean(axis=0), 0, atol=0.05)
assert np.allclose(sources.var(axis=0), 1 / 3, rtol=0.05)
assert mixing.argmax(axis=1).tolist() == [0, 1]
assert np.allclose(X[-1], mixing @ sources[-1])
assert match.shape == (2, 2) and np.isclose(between, 0, atol=1e-9)

for seed in range(4):
    rng = np.random.default_rng(seed)
    sources = rng.uniform(-1, 1, size=(2000, 2))
    X = sources @ mixing.T
    ica = FastICA(2, whiten="unit-variance", random_state=0).fit_transform(X)
    match = np.abs(np.corrcoef(ica.T, sources.T)[:2, 2:])
    assert match.max(axis=1).min() > 0.98
    assert set(match.argmax(axis=1)) == {0, 1}
    pca = PCA(2).fit_transform(X)
    assert np.isclose(np.corrcoef(pca.T)[0, 1], 0, atol=1e-9)
    assert np.abs(np.corrcoef(pca.T, sources.T)[:2, 2:]).max() < 0.95
# Probabilistic PCA: the noise is the mean of the variances left out.
Y = rng.normal(size=(200, 6)) @ rng.normal(size=(6, 6))
lam = np.linalg.eigvalsh(np.cov(Y.T))
assert np.isclose(PCA(2).fit(Y).noise_variance_, lam[:4].mean())
