"""A name for data made of its content; keys of the steps that use it."""

# --8<-- [start:show]
import hashlib

import numpy as np


def digest(arrays):
    """SHA-256 of a dict of numeric arrays, in hexadecimal."""
    total = hashlib.sha256()
    for name in sorted(arrays):
        x = np.asarray(arrays[name])
        x = x.astype(x.dtype.newbyteorder("<"))  # one order of bytes
        head = f"{len(name)}:{name} {x.dtype.str} {x.shape};"
        total.update(head.encode())
        total.update(x.tobytes())  # in C order, whatever the layout
    return total.hexdigest()


# --8<-- [end:show]
# --8<-- [start:run]
w = np.arange(6, dtype=np.float32).reshape(2, 3)
weights = {"w": w, "b": np.zeros(2, np.float32)}
changed = {
    "other order of names": {"b": weights["b"], "w": w},
    "Fortran layout": weights | {"w": np.asfortranarray(w)},
    "one weight + 1e-6": weights | {"w": w + np.float32(1e-6) * (w == 0)},
    "reshaped (3, 2)": weights | {"w": w.reshape(3, 2)},
    "as int32": weights | {"b": np.zeros(2, np.int32)},  # the same bytes
}
for name, other in changed.items():
    print(f"{name:21} same digest: {digest(other) == digest(weights)}")
# --8<-- [end:run]
same = [digest(other) == digest(weights) for other in changed.values()]
assert same == [True, True, False, False, False]
assert digest(weights | {"b": weights["b"].astype(">f4")}) == digest(weights)
assert digest({}) == hashlib.sha256(b"").hexdigest()
assert digest({"a": np.float64(2)}) != digest({"a": np.array([2.0])})
# renamed, or the bytes moved from one array to the next
assert digest({"v": w, "b": weights["b"]}) != digest(weights)
one = {"a": np.arange(4.0), "b": np.arange(2.0)}
two = {"a": np.arange(2.0), "b": np.arange(4.0)}
assert digest(one) != digest(two)
# without its length a name could swallow the entry before it
swallowed = {"a <f4 (0,);b": w}
assert digest({"a": np.zeros(0, np.float32), "b": w}) != digest(swallowed)
# equal, and other bytes
assert np.array_equal([0.0], [-0.0])
assert digest({"a": np.array([0.0])}) != digest({"a": np.array([-0.0])})
# what the short form of it misses
assert w.tobytes() == w.reshape(3, 2).tobytes()
assert weights["b"].tobytes() == np.zeros(2, np.int32).tobytes()


# --8<-- [start:lineage]
def key(code, settings, inputs):
    parts = repr((code, sorted(settings.items()), inputs))
    return hashlib.sha256(parts.encode()).hexdigest()


def keys(raw, window=7, rate=0.1):
    made = {"features": key("features@c1", {"window": window}, [raw])}
    made["model"] = key("train@c4", {"rate": rate}, [made["features"]])
    made["report"] = key("report@c2", {}, [made["model"]])
    return made


before = keys("raw-41")
for name, now in (
    ("rate 0.2", keys("raw-41", rate=0.2)),
    ("window 14", keys("raw-41", window=14)),
    ("new raw data", keys("raw-42")),
):
    again = [step for step in now if now[step] != before[step]]
    print(f"{name:13} run again: {', '.join(again)}")
# --8<-- [end:lineage]
assert keys("raw-41") == before
old, now = keys("raw-41", rate=0.1), keys("raw-41", rate=0.2)
assert [k for k in old if old[k] != now[k]] == ["model", "report"]
assert before == keys("raw-41", 7, 0.1) != keys("raw-41", 7, 0.2)
assert key("c", {"a": 1, "b": 2}, []) == key("c", {"b": 2, "a": 1}, [])
assert key("c", {"a": 1}, []) != key("c", {"a": "1"}, [])
assert key("c", {"a": 1}, []) != key("c", {}, ["a=1"])
assert key("c", {}, ["a\nb"]) != key("c", {}, ["a", "b"])
