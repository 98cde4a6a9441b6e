import math

import torch
from answer import group_advantages, grpo_loss
from judge import check, difference

torch.set_num_threads(1)


def reference(policy, old, advantages, mask, epsilon=0.2):
    """The loss token by token."""
    total = 0.0
    for i, A in enumerate(advantages.tolist()):
        terms = []
        for t in mask[i].nonzero().flatten():
            rho = (policy[i, t] - old[i, t]).exp()
            past = (
                rho.item() > 1 + epsilon
                if A > 0
                else (rho.item() < 1 - epsilon)
            )
            bound = 1 + epsilon if A > 0 else 1 - epsilon
            terms.append(A * (bound if past else rho))
        if terms:
            total = total + sum(terms) / len(terms)
    return -total / len(advantages)


def example(seed, B, T, spread):
    rng = torch.Generator().manual_seed(seed)

    def normal(*shape):
        return torch.randn(*shape, generator=rng, dtype=torch.float64)

    old = -normal(B, T).square()
    mask = torch.rand(B, T, generator=rng) < 0.6
    mask[:, 0] = True
    return old + spread * normal(B, T), old, normal(B), mask


def test_random_advantages():
    """Random rewards, also those that differ by little"""
    rng = torch.Generator().manual_seed(0)
    for shape in ((1, 2), (5, 4), (3, 16)):
        rewards = torch.randn(shape, generator=rng, dtype=torch.float64)
        for given in (rewards, 1e-30 * (rewards > 0), 1e-9 * rewards):
            rows = []
            for group in given.double().tolist():
                mean = math.fsum(group) / len(group)
                square = math.fsum((r - mean) ** 2 for r in group)
                scale = math.sqrt(square / len(group))
                same = len(set(group)) == 1
                rows.append([0 if same else (r - mean) / scale for r in group])
            check(group_advantages, given.double(), want=torch.tensor(rows))


def test_one_answer():
    """A group of one answer has the advantage 0"""
    check(
        group_advantages, torch.tensor([[3.0], [-2.0]]), want=torch.zeros(2, 1)
    )


def test_random_losses():
    """Random log probabilities, on both sides of the bounds"""
    for seed, (B, T, spread) in enumerate(
        ((1, 1, 0.1), (4, 3, 0.2), (6, 5, 0.5), (3, 8, 1.0))
    ):
        given = example(seed, B, T, spread)
        for epsilon in (0.2, 0.05):
            want = reference(*given, epsilon)
            check(grpo_loss, *given, epsilon, want=want)


def test_gradient():
    """The gradient in the policy agrees, and none flows elsewhere"""
    policy, old, advantages, mask = example(9, 5, 6, 0.5)
    mask[2] = False
    grads = []
    for loss_of in (grpo_loss, reference):
        leaf = policy.clone().requires_grad_()
        others = [
            x.clone().requires_grad_(loss_of is grpo_loss)
            for x in (old, advantages)
        ]
        loss_of(leaf, *others, mask).backward()
        grads.append(leaf.grad)
        for name, other in zip(("old", "advantages"), others, strict=True):
            assert other.grad is None or not other.grad.any(), (
                f"a gradient flows to {name}"
            )
    different = difference(*grads)
    assert not different, f"the gradient in the policy differs: {different}"


def test_outside():
    """What stands outside the mask may be anything, and gets the gradient 0"""
    policy, old, advantages, mask = example(8, 4, 6, 0.3)
    leaf = policy.clone().requires_grad_()
    reference(leaf, old, advantages, mask).backward()
    inf = math.inf
    for own, other in ((-1, -inf), (-inf, -1), (math.nan, -1), (0, -5000)):
        given = policy.masked_fill(~mask, own).requires_grad_()
        old = old.masked_fill(~mask, other)
        grpo_loss(given, old, advantages, mask).backward()
        different = difference(given.grad, leaf.grad)
        assert not different, (
            f"with {own} in policy and {other} in old outside the mask, the"
            f" gradient in the policy differs: {different}"
        )


def test_no_tokens():
    """An answer without tokens adds 0 and counts in the mean"""
    policy, old, advantages, mask = example(7, 3, 4, 0.3)
    mask[1] = False
    policy[1] = old[1] = -math.inf
    given = policy, old, advantages, mask
    check(grpo_loss, *given, want=reference(*given))


def test_far_apart():
    """Log probabilities that differ by 50 give finite results"""
    old = torch.full((1, 1), -60.0, dtype=torch.float64)
    mask = torch.ones(1, 1, dtype=torch.bool)
    for A, want in ((1.0, -1.2), (-1.0, math.exp(50))):
        A = torch.tensor([A], dtype=torch.float64)
        check(grpo_loss, old + 50, old, A, mask, want=want)
