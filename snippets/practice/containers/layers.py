"""Layers stacked: what a later layer deletes is hidden, not gone."""


# --8<-- [start:show]
def merge_layers(layers):
    visible, stored = {}, 0
    for layer in layers:
        for gone in (path for path, size in layer.items() if size is None):
            for path in list(visible):
                if path == gone or path.startswith(gone + "/"):
                    del visible[path]
        added = {p: size for p, size in layer.items() if size is not None}
        visible |= added
        stored += sum(added.values())
    return visible, stored


# --8<-- [end:show]
# --8<-- [start:run]
base = {"/usr/bin/python": 120}
compiler = {"/usr/bin/gcc": 180, "/var/lib/apt/lists/main": 40}
package = {"/opt/venv/model.so": 300}
app = {"/app/serve.py": 1, "/app/.env": 1}
tidy = {"/usr/bin/gcc": None, "/var/lib/apt/lists": None, "/app/.env": None}
images = {
    "rm at the end": [base, compiler, package, app, tidy],
    "two stages": [base, package, {"/app/serve.py": 1}],
}
for name, layers in images.items():
    visible, stored = merge_layers(layers)
    secret = any(layer.get("/app/.env") for layer in layers)
    print(f"{name}: sees {sum(visible.values())} MB, stores {stored} MB, "
          f"secret in a layer: {secret}")  # fmt: skip
# --8<-- [end:run]

one, two = (merge_layers(layers) for layers in images.values())
assert one[0] == two[0] and "/app/.env" not in one[0]
assert one[1] - two[1] == 180 + 40 + 1
# a deletion hides what lies below it, not its neighbours
assert merge_layers([{"/data/x": 3, "/database": 5}, {"/data": None}]) == (
    {"/database": 5},
    8,
)
# it hides lower layers only, whatever the order within its own
layer = {"/data/new": 2, "/data": None}
assert merge_layers([{"/data/x": 3}, layer]) == ({"/data/new": 2}, 5)
# an overwritten file is stored twice
assert merge_layers([{"/x": 3}, {"/x": 4}]) == ({"/x": 4}, 7)
assert merge_layers([{"/x": 3}, {"/x": None}, {"/x": 2}]) == ({"/x": 2}, 5)
assert merge_layers([]) == ({}, 0)
assert merge_layers([{"/x": None}]) == ({}, 0)
assert base == {"/usr/bin/python": 120}
# the card: 800 base, 2,500 copied, changed by chown, 600 deleted
card = [{"/b": 800}, {"/w": 1900, "/c": 600}, {"/w": 1900, "/c": 600}]
visible, stored = merge_layers([*card, {"/c": None}])
assert (sum(visible.values()), stored) == (2700, 5800)
