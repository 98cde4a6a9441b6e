"""What torch.compile captures: a branch on a value splits the graph."""

import os
import shutil
import tempfile
from pathlib import Path

import torch

# compilers write beside the snippet
tempfile.tempdir = str(Path.cwd())
os.environ["TORCHINDUCTOR_CACHE_DIR"] = str(Path.cwd() / "cache")
torch.set_num_threads(1)

# --8<-- [start:show]
graphs = []


def backend(graph, inputs):
    graphs.append([n.name for n in graph.graph.nodes if "call" in n.op])
    return graph.forward


@torch.compile(backend=backend)
def branch(x):
    y = torch.sin(x)
    if y.sum() > 0:  # needs a value: Python must look
        return torch.cos(y)
    return torch.exp(y)


@torch.compile(backend=backend)
def masked(x):
    y = torch.sin(x)
    return torch.where(y.sum() > 0, torch.cos(y), torch.exp(y))


for function in (branch, masked):
    graphs.clear()
    function(torch.ones(3))
    print(function.__name__, *graphs)
# --8<-- [end:show]

for x in (torch.ones(3), -torch.ones(3)):
    y = torch.sin(x)
    expected = torch.cos(y) if y.sum() > 0 else torch.exp(y)
    assert torch.equal(branch(x), expected) and torch.equal(masked(x), expected)
graphs.clear()
torch._dynamo.reset()
branch(torch.ones(3))
assert len(graphs) == 2
graphs.clear()
masked(torch.ones(3))
assert len(graphs) == 1
try:
    torch.compile(
        lambda x: x if x.sum() > 0 else -x, backend=backend, fullgraph=True
    )(torch.ones(3))
    raise AssertionError("captured")
except torch._dynamo.exc.Unsupported:
    pass

shutil.rmtree("cache", ignore_errors=True)
