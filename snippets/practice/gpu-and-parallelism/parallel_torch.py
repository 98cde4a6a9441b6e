"""Four ways to split a model over three real processes: the same gradients."""

import datetime
import multiprocessing
import os
import tempfile
from pathlib import Path

import torch
import torch.distributed as dist

torch.set_num_threads(1)
n = 3
torch.manual_seed(0)
shapes = ((6, 9), (9, 12), (12, 5))
Ws = [torch.randn(shape, dtype=torch.float64) for shape in shapes]
X = torch.randn(24, 6, dtype=torch.float64)
y = torch.randn(24, 5, dtype=torch.float64)


def leaf(t):
    return t.detach().clone().requires_grad_()


def loss_of(X, y, Ws):
    """Mean over the rows of the squared error of a net of three layers."""
    H = torch.tanh(torch.tanh(X @ Ws[0]) @ Ws[1])
    return ((H @ Ws[2] - y) ** 2).sum() / len(X)


reference = [leaf(W) for W in Ws]
loss_of(X, y, reference).backward()
wanted = [W.grad for W in reference]


# --8<-- [start:data]
def data_parallel(rank):
    """Every process: all weights, a third of the rows."""
    mine = [leaf(W) for W in Ws]
    loss_of(X.chunk(n)[rank], y.chunk(n)[rank], mine).backward()
    for W in mine:
        dist.all_reduce(W.grad)  # the sum, in place
        W.grad /= n
    return [W.grad for W in mine], wanted


def sharded(rank):
    """A third of the weights at rest; all of them while they are used."""
    flat = torch.cat([W.flatten() for W in Ws])
    shard = flat.chunk(n)[rank].clone()  # what this process keeps
    gathered = [torch.empty_like(shard) for _ in range(n)]
    dist.all_gather(gathered, shard)
    sizes = [W.numel() for W in Ws]
    pieces = torch.cat(gathered).split(sizes)
    mine = [leaf(p.view(s)) for p, s in zip(pieces, shapes, strict=True)]
    loss_of(X.chunk(n)[rank], y.chunk(n)[rank], mine).backward()
    summed = torch.empty_like(shard)
    grads = torch.cat([W.grad.flatten() for W in mine])
    dist.reduce_scatter(summed, list(grads.chunk(n)))
    whole = torch.cat([W.flatten() for W in wanted])
    return [summed / n], [whole.chunk(n)[rank]]


# --8<-- [end:data]
# --8<-- [start:tensor]
def tensor_parallel(rank):
    """All rows; the first layer by columns, the second by rows."""
    A = leaf(Ws[0].chunk(n, dim=1)[rank])
    B = leaf(Ws[1].chunk(n, dim=0)[rank])
    last = leaf(Ws[2])  # not split: each process does the same
    part = torch.tanh(X @ A) @ B
    total = part.detach().clone()
    dist.all_reduce(total)
    total.requires_grad_()
    ((torch.tanh(total) @ last - y) ** 2).sum().div(len(X)).backward()
    part.backward(total.grad)  # d total / d part is the identity
    there = wanted[0].chunk(n, dim=1)[rank], wanted[1].chunk(n)[rank]
    return [A.grad, B.grad, last.grad], [*there, wanted[2]]


# --8<-- [end:tensor]
# --8<-- [start:pipeline]
def pipeline(rank, m=4):
    """All rows, in m micro-batches; one layer a process."""
    W = leaf(Ws[rank])
    outs, ins = [], []
    for x, target in zip(X.chunk(m), y.chunk(m), strict=True):
        h = x if rank == 0 else torch.empty(len(x), len(W)).double()
        if rank:
            dist.recv(h, rank - 1)
        ins.append(leaf(h))
        if rank < n - 1:
            outs.append(torch.tanh(ins[-1] @ W))
            dist.send(outs[-1].detach(), rank + 1)
        else:
            outs.append(((ins[-1] @ W - target) ** 2).sum() / len(X))
    for h, out in zip(ins, outs, strict=True):
        up = torch.empty_like(out)
        if rank < n - 1:
            dist.recv(up, rank + 1)
        out.backward(up if rank < n - 1 else None)  # adds to W.grad
        if rank:
            dist.send(h.grad, rank - 1)
    return [W.grad], [wanted[rank]]


# --8<-- [end:pipeline]
# --8<-- [start:run]
def work(rank, meeting):
    torch.set_num_threads(1)
    os.environ["GLOO_SOCKET_IFNAME"] = "lo"  # this machine only
    dist.init_process_group(
        "gloo",
        store=dist.FileStore(meeting, n),
        rank=rank,
        world_size=n,
        timeout=datetime.timedelta(seconds=60),
    )
    for split in data_parallel, sharded, tensor_parallel, pipeline:
        got, want = split(rank)
        same = all(map(torch.allclose, got, want, [1e-10] * len(want)))
        everywhere = torch.tensor([int(same)])
        dist.all_reduce(everywhere, op=dist.ReduceOp.MIN)
        if rank == 0:
            print(f"{split.__name__:16} {bool(everywhere)}")
        # --8<-- [end:run]
        assert same, (rank, split.__name__)
        assert len(got) == len(want)
    dist.destroy_process_group()


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory(dir=".") as folder:
        meeting = str(Path(folder).resolve() / "meeting")
        processes = [
            context.Process(target=work, args=(rank, meeting), daemon=True)
            for rank in range(n)
        ]
        try:
            for process in processes:
                process.start()
            for process in processes:
                process.join(90)
        finally:
            for process in processes:
                process.kill()
                process.join()
    assert [process.exitcode for process in processes] == [0] * n
