"""Keys of JAX: the same key gives the same numbers, so split it."""

import contextlib
import io

import jax
import jax.numpy as jnp
import numpy as np


# --8<-- [start:show]
def masks(key, split):
    for _ in range(3):
        if split:
            key, now = jax.random.split(key)
        else:
            now = key
        mask = jax.random.bernoulli(now, 0.5, (8,))
        print("".join("1" if kept else "." for kept in mask))


masks(jax.random.key(0), split=False)
print("split:")
masks(jax.random.key(0), split=True)
# --8<-- [end:show]

# one key for two layers of equal shape: equal weights; split: different
for seed in range(5):
    key = jax.random.key(seed)
    a, b = (jax.random.normal(key, (3, 4)) for _ in "ab")
    assert jnp.array_equal(a, b)
    a, b = (jax.random.normal(k, (3, 4)) for k in jax.random.split(key))
    assert not np.allclose(a, b)
    # another shape is no remedy: the shorter draw begins the longer one
    short, long = (jax.random.normal(key, (n,)) for n in (4, 8))
    assert jnp.array_equal(short, long[:4])
    # a step's key from the run's key and the number of the step
    one, again, other = (jax.random.fold_in(key, s) for s in (7, 7, 8))
    assert jnp.array_equal(*(jax.random.bits(k, (4,)) for k in (one, again)))
    assert not jnp.array_equal(
        *(jax.random.bits(k, (4,)) for k in (one, other))
    )
    seen = []
    for split in (False, True):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            masks(jax.random.key(seed), split)
        seen.append(set(printed.getvalue().split()))
    assert [len(lines) for lines in seen] == [1, 3]
    # the kept half of a split is not the key that was used
    assert len(seen[1] & seen[0]) == 0
