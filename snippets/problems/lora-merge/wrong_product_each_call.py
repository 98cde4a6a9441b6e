"""Builds B @ A, as large as the weight, in every call.

Fails: An unmerged layer never builds B @ A
"""


class LoRALinear:
    def __init__(self, weight, bias, A, B, alpha):
        self.weight, self.bias, self.A, self.B = weight, bias, A, B
        self.scale = alpha / A.shape[0]
        self.merged = False

    def delta(self):
        return self.scale * self.B @ self.A

    def forward(self, X):
        weight = self.weight if self.merged else self.weight + self.delta()
        return X @ weight.T + self.bias

    def merge(self):
        if not self.merged:
            self.weight = self.weight + self.delta()
            self.merged = True

    def unmerge(self):
        if self.merged:
            self.weight = self.weight - self.delta()
            self.merged = False
