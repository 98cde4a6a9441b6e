"""The order of shuffle, batch and repeat decides what is mixed with what."""

import tensorflow as tf


# --8<-- [start:show]
def show(name, data):
    print(f"{name:22s}", *(b.tolist() for b in data.as_numpy_iterator()))


tf.random.set_seed(2)
rows = tf.data.Dataset.range(6)
show("shuffle, batch", rows.shuffle(6).batch(2))
show("batch, shuffle", rows.batch(2).shuffle(3))
show("shuffle, repeat, batch", rows.shuffle(6).repeat(2).batch(4))
show("shuffle, batch, repeat", rows.shuffle(6).batch(4).repeat(2))
show("repeat, shuffle, batch", rows.repeat(2).shuffle(12).batch(4))
# --8<-- [end:show]

for seed in range(10):
    tf.random.set_seed(seed)
    batches = rows.batch(2).shuffle(3).as_numpy_iterator()
    assert sorted(b.tolist() for b in batches) == [[0, 1], [2, 3], [4, 5]]
    one = rows.shuffle(6).repeat(2).batch(6).as_numpy_iterator()
    assert all(sorted(b.tolist()) == list(range(6)) for b in one)
mixed = []
for seed in range(10):
    tf.random.set_seed(seed)
    both = rows.repeat(2).shuffle(12).batch(6).as_numpy_iterator()
    mixed += [len(set(b.tolist())) < 6 for b in both]
assert any(mixed)
# at most one short batch, the last, if repeat comes first
assert [len(b) for b in rows.repeat(2).batch(5).as_numpy_iterator()] == [
    5,
    5,
    2,
]
# a cache after shuffle keeps its order, before it does not
kept = rows.shuffle(6, seed=1).cache().repeat(3).batch(6)
assert len({tuple(b) for b in kept.as_numpy_iterator()}) == 1
fresh = rows.cache().shuffle(6, seed=1).repeat(3).batch(6)
assert len({tuple(b) for b in fresh.as_numpy_iterator()}) > 1
