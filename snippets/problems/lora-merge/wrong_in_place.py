"""Merges with +=, which changes the array that the caller gave.

Fails: The arrays that were given are not changed
"""


class LoRALinear:
    def __init__(self, weight, bias, A, B, alpha):
        self.weight, self.bias, self.A, self.B = weight, bias, A, B
        self.scale = alpha / A.shape[0]
        self.merged = False

    def forward(self, X):
        Y = X @ self.weight.T + self.bias
        if not self.merged:
            Y += self.scale * (X @ self.A.T) @ self.B.T
        return Y

    def merge(self):
        if not self.merged:
            self.weight += self.scale * self.B @ self.A
            self.merged = True

    def unmerge(self):
        if self.merged:
            self.weight -= self.scale * self.B @ self.A
            self.merged = False
