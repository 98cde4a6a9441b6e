from answer import Value
from judge import difference


def expect(text, numbers, value, gradients):
    """Asserts value and gradients of the expression text in x, y."""
    given = {
        name: Value(number)
        for name, number in zip("xyz", numbers, strict=False)
    }
    result = eval(text, dict(given))
    call = f"{text} at " + ", ".join(
        f"{name} = {v.value}" for name, v in given.items()
    )
    wrong = difference(result.value, value)
    assert not wrong, f"{call} is {result.value}, expected {value}"
    result.backward()
    for (name, v), want in zip(given.items(), gradients, strict=True):
        assert difference(v.grad, want) is None, (
            f"{call}: {name}.grad is {v.grad}, expected {want}"
        )


def test_by_hand():
    """A sum and a product by hand"""
    expect("x * y + x", (2.0, 3.0), 8.0, (4.0, 2.0))


def test_used_again():
    """A value that is used several times collects from all its users"""
    expect("x * x", (3.0,), 9.0, (6.0,))
    expect("(s := x * x) * s + s", (2.0,), 20.0, (36.0,))
    expect("(s := x + 1) + (s * 2 + x) * s", (1.0,), 12.0, (12.0,))


def test_numbers():
    """Plain numbers stand on either side"""
    expect("3 - x * 2", (2.0,), -1.0, (-2.0,))
    expect("1 / x - 1", (2.0,), -0.5, (-0.25,))
    expect("2 * (5 + x)", (1.0,), 12.0, (2.0,))
    expect("x / 4 - 3", (8.0,), -1.0, (0.25,))
