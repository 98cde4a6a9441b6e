import numpy as np


def transformer_block(
    X: np.ndarray, p: dict[str, np.ndarray], h: int, eps: float = 1e-5
) -> np.ndarray:
    """A pre-norm decoder block.

    X: shape (B, T, d).
    p: the parameters, rows of inputs times W:
        gain_1, bias_1, gain_2, bias_2: of the norms, shape (d,).
        W_qkv, b_qkv: queries, keys and values, shapes (d, 3d) and (3d,).
        W_out, b_out: shapes (d, d) and (d,).
        W_up, b_up: shapes (d, m) and (m,).
        W_down, b_down: shapes (m, d) and (d,).
    h: the number of heads, a divisor of d.
    Returns shape (B, T, d).
    """
    raise NotImplementedError
