"""Scales by alpha, not by alpha / r.

Fails: The detour is added, scaled by alpha / r
"""


class LoRALinear:
    def __init__(self, weight, bias, A, B, alpha):
        self.weight, self.bias, self.A, self.B = weight, bias, A, B
        self.alpha = alpha
        self.merged = False

    def forward(self, X):
        Y = X @ self.weight.T + self.bias
        if not self.merged:
            Y = Y + self.alpha * (X @ self.A.T) @ self.B.T
        return Y

    def merge(self):
        if not self.merged:
            self.weight = self.weight + self.alpha * self.B @ self.A
            self.merged = True

    def unmerge(self):
        if self.merged:
            self.weight = self.weight - self.alpha * self.B @ self.A
            self.merged = False
