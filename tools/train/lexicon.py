"""Weights of words and phrases, by what their embeddings have in common."""

import numpy as np
from soft_regression import fit_shares
from teacher import embeddings, out_of_fold
from word_vectors import words_and_phrases

STRENGTH = 0.03
STEPS = 60
TEACHER_STRENGTH = 0.01
TEACHER_SHARE = 0.6
"""How much of a target is what the teacher says of a text, rather than its label."""
TUTOR_SHARE = 0.1
"""What a text of the tutor counts."""


def balance(labels):
    return (len(labels) / (3 * np.bincount(labels, minlength=3)))[labels]


class Lexicon:
    """
    The sum of a text's word vectors under a logistic regression is a weight for each word, in a training text or not.
    `tutor`: labels and features of texts in another language, which help to weigh the numbers, and its vectors.
    """

    def __init__(self, language, model, texts, tutor, given):
        self.parts = words_and_phrases(language, model["words"], model["phrases"], given.data, given.work)
        self.labels, words, _ = texts
        self.rows = self.of(words)
        lines = (given.data / f"{language}.train.tsv").read_text().split("\n")
        encoded = [line.split("\t", 1)[1] for line in lines if line]
        self.encoded = embeddings(encoded, given.work / f"{language}.train.npy")
        self.tutor = None if tutor is None else (tutor[0], sums(tutor[2], tutor[1]))

    def of(self, texts):
        return sums(self.parts, texts)

    def fit(self, training):
        """Weights of the numbers of a text's vectors, and biases, both against neutral. The teacher sees no other text."""
        labels, certain = self.labels[training], np.eye(3)[self.labels[training]]
        said = out_of_fold(self.encoded[training], labels, certain, balance(labels), TEACHER_STRENGTH)
        rows, targets = self.rows[training], TEACHER_SHARE * said + (1 - TEACHER_SHARE) * certain
        importance = balance(labels)
        if self.tutor is not None:
            labels, more = self.tutor
            rows, targets = np.vstack([rows, more]), np.vstack([targets, np.eye(3)[labels]])
            importance = np.concatenate([importance, TUTOR_SHARE * balance(labels)])
        weights, biases = fit_shares(rows, targets, importance, STRENGTH, STEPS)
        return weights[:, [0, 2]] - weights[:, [1]], biases[[0, 2]] - biases[1]

    def weights_of_words(self, weights):
        """Hashes in order, and what each word or phrase weighs."""
        each = np.split(weights, len(self.parts))
        hashes = np.concatenate([part.hashes for part in self.parts])
        found = np.vstack([part.vectors @ part_weights for part, part_weights in zip(self.parts, each)])
        hashes, first = np.unique(hashes, return_index=True)
        return hashes, found[first]


def sums(parts, texts):
    return np.hstack([part.of(texts) for part in parts])
