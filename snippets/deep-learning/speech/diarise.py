"""Who spoke when: clusters of embeddings, their number by a threshold."""

import numpy as np
from sklearn.cluster import AgglomerativeClustering

# --8<-- [start:show]
rng = np.random.default_rng(0)
speakers = rng.normal(size=(3, 24))
who = np.repeat([0, 1, 0, 2, 1], [20, 15, 10, 3, 12])  # one piece a second
X = speakers[who] + 0.8 * rng.normal(size=(len(who), 24))
print("cut   clusters  seconds of each")
for cut in (0.4, 0.75, 1.0):
    label = AgglomerativeClustering(
        n_clusters=None,
        distance_threshold=cut,
        metric="cosine",
        linkage="average",
    ).fit_predict(X)
    sizes = np.sort(np.bincount(label))[::-1]
    print(f"{cut:4}  {len(sizes):8}  {sizes[:6]}")
    # --8<-- [end:show]
    if cut == 0.75:
        assert len(sizes) == 3
        assert all(len(set(label[who == k])) == 1 for k in range(3))
    if cut == 0.4:
        assert len(sizes) > 3
    if cut == 1.0:
        assert len(sizes) == 2  # the guest joins another: 3 s of 60
        right = sum(np.bincount(who[label == c]).max() for c in set(label))
        assert (len(who) - right) / len(who) == 0.05
