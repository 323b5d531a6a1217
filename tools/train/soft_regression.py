"""Logistic regression on targets that are shares of classes rather than one class."""

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

MOST_STEPS = 60


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def fit_shares(rows, targets, importance, strength, most_steps=MOST_STEPS):
    """Weights (features × classes) and biases. `strength`: the inverse of regularisation; `importance`: one per row."""
    features, classes = rows.shape[1], targets.shape[1]
    rows = rows.astype(np.float32)
    turned = rows.T.tocsr() if sparse.issparse(rows) else rows.T
    importance, targets = np.asarray(importance, np.float32)[:, None], targets.astype(np.float32)

    def loss(flat):
        weights = flat[: features * classes].reshape(features, classes).astype(np.float32)
        logits = rows @ weights + flat[features * classes :].astype(np.float32)
        logits -= logits.max(axis=1, keepdims=True)
        logs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        slope = importance * (np.exp(logs) * targets.sum(axis=1, keepdims=True) - targets)
        value = -(importance * targets * logs).sum(dtype=np.float64) + (weights**2).sum(dtype=np.float64) / (2 * strength)
        gradient = [(turned @ slope + weights / strength).ravel(), slope.sum(axis=0)]
        return value, np.concatenate(gradient).astype(np.float64)

    options = {"maxiter": most_steps, "maxcor": 6}
    found = minimize(loss, np.zeros((features + 1) * classes), jac=True, method="L-BFGS-B", options=options).x
    return found[: features * classes].reshape(features, classes), found[features * classes :]
