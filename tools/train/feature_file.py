"""Reads what emit-features.ts writes, as sparse matrices."""

import subprocess
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

HERE = Path(__file__).parent


def emit(tsv, out):
    subprocess.run(["node", HERE / "emit-features.ts", "--in", tsv, "--out", out], check=True)
    return out


def emit_phrases(tsv, out, least):
    subprocess.run(["node", HERE / "emit-phrases.ts", "--in", tsv, "--out", out, "--least", least], check=True)
    return out


def read(path):
    """Labels, word features and character features of each text."""
    numbers = np.fromfile(path, dtype="<u4")
    labels, words, characters = [], [], []
    at = 0
    while at < len(numbers):
        label, word_count, character_count = (int(n) for n in numbers[at : at + 3])
        at += 3
        labels.append(label)
        words.append(numbers[at : at + word_count])
        characters.append(numbers[at + word_count : at + word_count + character_count])
        at += word_count + character_count
    return np.array(labels), words, characters


def matrix(words, characters, bits):
    """One row a text; each group of features is divided by the root of its size, as at run time."""
    return (group(words, bits) + group(characters, bits)).tocsr()


def group(texts, bits):
    sizes = np.array([len(features) for features in texts])
    places = (np.concatenate(texts) >> np.uint32(32 - bits)).astype(np.int32)
    values = np.repeat(1 / np.sqrt(np.maximum(1, sizes)), sizes).astype(np.float32)
    rows = sparse.csr_matrix((values, places, np.concatenate([[0], np.cumsum(sizes)])), shape=(len(texts), 1 << bits))
    rows.sum_duplicates()
    return rows
