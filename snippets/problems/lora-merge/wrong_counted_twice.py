"""Adds the detour also after the merge, when the weight holds it already.

Fails: A merged layer has another weight and the same outputs
"""


class LoRALinear:
    def __init__(self, weight, bias, A, B, alpha):
        self.weight, self.bias, self.A, self.B = weight, bias, A, B
        self.scale = alpha / A.shape[0]
        self.merged = False

    def forward(self, X):
        detour = (X @ self.A.T) @ self.B.T
        return X @ self.weight.T + self.bias + self.scale * detour

    def merge(self):
        if not self.merged:
            self.weight = self.weight + self.scale * self.B @ self.A
        self.merged = True

    def unmerge(self):
        if self.merged:
            self.weight = self.weight - self.scale * self.B @ self.A
        self.merged = False
