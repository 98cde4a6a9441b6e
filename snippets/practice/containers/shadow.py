"""Which copy of a package a program in an Apptainer container imports."""

# --8<-- [start:show]
HOME = "/home/me/.local/lib/python3.13/site-packages"
IMAGE = "/usr/local/lib/python3.13/site-packages"
disk = {
    "/project/tools": {"numpy": "2.1"},  # host's PYTHONPATH, mounted
    HOME: {"numpy": "2.2"},  # from `pip install --user` long ago
    IMAGE: {"numpy": "2.4"},  # what the image was tested with
}


def imported(module, cleanenv=False, home=True, no_user_site=None):
    path = [] if cleanenv else ["/project/tools"]
    dropped = cleanenv and no_user_site == "shell"
    if home and (no_user_site is None or dropped):
        path.append(HOME)
    path.append(IMAGE)
    return next(disk[p][module] for p in path if module in disk[p])


for label, how in [
    ("plain", {}),
    ("--cleanenv", {"cleanenv": True}),
    ("no user site, in the image", {"no_user_site": "image"}),
    ("both", {"cleanenv": True, "no_user_site": "image"}),
    ("both, from the shell", {"cleanenv": True, "no_user_site": "shell"}),
    ("--cleanenv, home not mounted", {"cleanenv": True, "home": False}),
]:
    print(f"{label:29}{imported('numpy', **how)}")
# --8<-- [end:show]

tools, user, image = (folder["numpy"] for folder in disk.values())
assert imported("numpy") == imported("numpy", home=False) == tools
assert imported("numpy", no_user_site="shell") == tools
assert imported("numpy", cleanenv=True) == user
# a variable of the host's shell is dropped with the rest
assert imported("numpy", cleanenv=True, no_user_site="shell") == user
for closed in ({"home": False}, {"no_user_site": "image"}):
    assert imported("numpy", cleanenv=True, **closed) == image
del disk["/project/tools"]["numpy"]
assert imported("numpy") == user  # a folder without it is passed over
for where in ("shell", "image"):
    assert imported("numpy", no_user_site=where) == image
