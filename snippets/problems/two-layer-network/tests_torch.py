import math

import torch
from answer import TwoLayerNetwork, train_step
from judge import check, difference

torch.set_num_threads(1)


def network(W1, b1, W2, b2):
    W1, b1, W2, b2 = (torch.tensor(p).double() for p in (W1, b1, W2, b2))
    model = TwoLayerNetwork(W1.shape[1], W1.shape[0], W2.shape[0]).double()
    model.load_state_dict(
        {
            "hidden.weight": W1,
            "hidden.bias": b1,
            "output.weight": W2,
            "output.bias": b2,
        }
    )
    return model


def test_scores():
    """The module returns scores, without a softmax"""
    model = network([[1.0, 0], [0, -1]], [0.0, 0], [[4.0, 6], [4, 2]], [1.0, 2])
    check(
        model.forward,
        torch.tensor([[1.0, 2]]).double(),
        want=torch.tensor([[5.0, 6]]),
        because="hidden.weight is [[1, 0], [0, -1]] without a bias, the hidden"
        " layer (1, 0); output.weight is [[4, 6], [4, 2]] with bias (1, 2).",
    )


def test_one_step():
    """A step goes against the gradient, by the learning rate"""
    model = network([[2.0]], [-1.0], [[1.0], [1]], [0.0, 0])
    loss = train_step(
        model, torch.tensor([[3.0]]).double(), torch.tensor([0]), 0.2
    )
    different = difference(loss, math.log(2))
    assert not different, (
        f"both scores are equal, so the loss before the step is log 2 ="
        f" {math.log(2):.6f}; returned {float(loss):.6f}"
    )
    got = model.output.weight.flatten().tolist()
    assert not difference(got, [1.5, 0.5]), (
        f"with the hidden layer h = 5 and the error (-0.5, 0.5) at the scores"
        f" the gradient of output.weight is (-2.5, 2.5), so with lr=0.2 the"
        f" weights (1, 1) become (1.5, 0.5); they are {got}"
    )
