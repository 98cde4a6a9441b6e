import math

import torch
from answer import ppo_loss
from judge import check, difference

torch.set_num_threads(1)


def slopes(logits, actions, old, advantages, values, *rest):
    """The gradients of the total that arrive at logits and values."""
    logits = logits.clone().requires_grad_()
    values = values.clone().requires_grad_()
    ppo_loss(logits, actions, old, advantages, values, *rest)[0].backward()
    return logits.grad, values.grad


def by_loops(
    logits, actions, old, advantages, values, returns, mask, clip, c_v, c_e
):
    """Parts and slopes, step by step, by cases."""
    policy = value = entropy = 0.0
    by_logits, by_values = torch.zeros_like(logits), torch.zeros_like(values)
    count = int(mask.sum())
    for b, t in mask.nonzero().tolist():
        z, a = logits[b, t].tolist(), int(actions[b, t])
        whole = sum(math.exp(x) for x in z)
        p = [math.exp(x) / whole for x in z]
        rho = p[a] / math.exp(old[b, t].item())
        gain = advantages[b, t].item()
        still = rho > 1 + clip if gain > 0 else rho < 1 - clip
        kept = min(max(rho, 1 - clip), 1 + clip) if still else rho
        error = (values[b, t] - returns[b, t]).item()
        own = -sum(q * math.log(q) for q in p if q > 0)
        policy -= kept * gain / count
        value += error**2 / count
        entropy += own / count
        by_values[b, t] = 2 * c_v * error / count
        for k, q in enumerate(p):
            step = 0.0 if still else -rho * gain * ((k == a) - q)
            if q > 0:
                step += c_e * q * (math.log(q) + own)
            by_logits[b, t, k] = step / count
    total = policy + c_v * value - c_e * entropy
    return (total, policy, value, entropy), (by_logits, by_values)


def batch(seed, B, T, A):
    torch.manual_seed(seed)
    logits = 1.5 * torch.randn(B, T, A, dtype=torch.float64)
    actions = torch.randint(0, A, (B, T))
    old = logits.log_softmax(2).gather(2, actions[..., None])[..., 0]
    old = old + 0.4 * torch.randn(B, T, dtype=torch.float64)
    rest = torch.randn(3, B, T, dtype=torch.float64)
    mask = torch.rand(B, T) < 0.7
    mask[0, 0] = True
    return logits, actions, old, *rest, mask


def test_random():
    """Random batches: parts and gradients"""
    sizes = ((1, 1, 2), (3, 5, 4), (6, 2, 3), (2, 9, 7))
    for seed, size in enumerate(sizes):
        given = batch(seed, *size)
        for rest in ((0.2, 0.5, 0.01), (0.1, 2.0, 0.3), (0.5, 0.0, 1.0)):
            parts, grads = by_loops(*given, *rest)
            check(ppo_loss, *given, *rest, want=parts)
            check(slopes, *given, *rest, want=grads)


def test_forbidden():
    """Forbidden actions have gradient 0, not NaN"""
    logits, actions, *rest = batch(10, 3, 4, 5)
    logits[:, :, 1] = -math.inf
    logits[0, 0] = -math.inf
    actions = torch.where(actions == 1, 2, actions)
    logits[0, 0, actions[0, 0]] = 3.0
    given = logits, actions, *rest, 0.2, 0.5, 0.3
    parts, grads = by_loops(*given)
    check(ppo_loss, *given, want=parts)
    check(slopes, *given, want=grads)


def test_extreme_logits():
    """Logits of ten thousand give finite gradients"""
    logits = torch.tensor([[[1e4, -1e4, 0.0], [-1e4, -1e4, -1e4]]])
    old = torch.tensor([[0.1, math.log(1 / 3)]])
    rest = torch.ones(3, 1, 2)
    mask = torch.ones(1, 2, dtype=torch.bool)
    given = logits, torch.tensor([[0, 1]]), old, *rest, mask
    by_logits, _ = slopes(*given)
    want = [[[0.0, 0, 0], [1 / 6, -1 / 3, 1 / 6]]]
    wrong = difference(by_logits, torch.tensor(want), 1e-4, 1e-6)
    assert not wrong, f"logits {logits.tolist()}: gradient: {wrong}"


def test_noise_in_padding():
    """What stands in padding changes nothing, and has no gradient"""
    *given, mask = batch(11, 4, 5, 3)
    want, grads = by_loops(*given, mask, 0.2, 0.5, 0.01)
    for number in (1e6, math.nan, -math.inf):
        logits, actions, *rest = (part.clone() for part in given)
        logits[~mask], actions[~mask] = number, 77
        for part in rest:
            part[~mask] = number
        check(ppo_loss, logits, actions, *rest, mask, want=want)
        check(slopes, logits, actions, *rest, mask, want=grads)
