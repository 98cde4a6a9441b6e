"""When a CUDA program in an image starts on a host: two conditions."""

# --8<-- [start:show]
MINIMUM = {11: 450, 12: 525, 13: 580}  # Linux driver for CUDA 11.x, 12.x, ...


def starts(driver, gpu, cuda, binaries, ptx):
    if driver < MINIMUM[cuda]:
        return "driver too old for this CUDA"
    if any(b[0] == gpu[0] and b[1] <= gpu[1] for b in binaries):
        return "runs"
    if any(p <= gpu for p in ptx):
        return "compiles PTX at start, then runs"
    return "no kernel image for this GPU"


host = {"driver": 550, "gpu": (8, 9)}
images = {
    "CUDA 13": {"cuda": 13, "binaries": [(8, 0), (9, 0)], "ptx": []},
    "CUDA 12": {"cuda": 12, "binaries": [(8, 0), (9, 0)], "ptx": []},
    "CUDA 11": {"cuda": 11, "binaries": [(7, 0), (8, 6)], "ptx": []},
    "newer GPUs only": {"cuda": 12, "binaries": [(9, 0)], "ptx": []},
    "older, with PTX": {"cuda": 12, "binaries": [(7, 5)], "ptx": [(7, 5)]},
}
for name, image in images.items():
    print(f"{name:16}{starts(**host, **image)}")
# --8<-- [end:show]

hopper = {"driver": 580, "gpu": (9, 0)}
assert starts(**hopper, cuda=13, binaries=[(8, 9)], ptx=[]).startswith("no")
assert starts(**hopper, cuda=13, binaries=[(9, 0)], ptx=[]) == "runs"
# a binary serves later GPUs of its major version, not earlier ones
assert starts(**host, cuda=12, binaries=[(8, 6)], ptx=[]) == "runs"
assert starts(**hopper, cuda=12, binaries=[(8, 0)], ptx=[]).startswith("no")
early = {"driver": 550, "gpu": (8, 0)}
assert starts(**early, cuda=12, binaries=[(8, 6)], ptx=[]).startswith("no")
# PTX serves later GPUs of any major version, not earlier ones
assert starts(**hopper, cuda=12, binaries=[], ptx=[(8, 6)]).startswith("comp")
assert starts(**early, cuda=12, binaries=[], ptx=[(8, 6)]).startswith("no")
# the driver comes first, and its minimum is enough
for cuda, first in [(11, 450), (12, 525), (13, 580)]:  # NVIDIA's table
    assert starts(first, (9, 0), cuda, [(9, 0)], []) == "runs"
    late = starts(first - 1, (9, 0), cuda, [(9, 0)], [(8, 0)])
    assert late.startswith("driver")
# the card: driver 535, GPU 8.0, wheels for CUDA 13 or 12
assert starts(535, (8, 0), 13, [(8, 0)], []).startswith("driver")
assert starts(535, (8, 0), 12, [(8, 0)], []) == "runs"
