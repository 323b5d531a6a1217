"""Trains the offline analyser's sentiment models and writes resources/model/sentiment.{bin,json}.

    python tools/train/train_sentiment.py --data ../shared/data/sentiment --work /tmp/features

The data folder holds LANG.train.tsv and LANG.val.tsv. Only the training files are learned from; the validation files are
for the figures printed at the end. Everything is seeded: the same data, packages and processor give the same bytes. It
needs both requirements files, Node, a C compiler, 2 GB of memory and about eleven minutes of one core; seven of them for
embeddings, which stay in --work for the next time.
"""

import argparse
import json
from functools import cache
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from feature_file import HERE, emit, matrix, read
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.model_selection import StratifiedKFold
from lexicon import Lexicon, balance
from soft_regression import softmax
from word_vectors import Vectors, words_and_phrases

SEED = 1
VERSION = "3"
LEAST_TEXTS = 2
FIFTHS = 5
HELPER_SHARE = 0.3
"""What a text of a related language counts."""
TUTOR = "en"
TUTOR_TEXTS = 16_000
# bits: tables have 2^bits places of two bytes. strength: the inverse of regularisation.
# signs: what a word or emoji of known-signs.tsv counts, as a text of its own.
# folds: how many fifths of the training texts are held out in turn for calibration.
# words: how many frequent words have weights of their own; phrases: so have words, pairs and triples in so many texts.
ENGLISH = {"bits": 21, "strength": 0.1, "signs": 5.0, "folds": 1, "words": 20_000, "phrases": "3,5,6"}
OTHERS = {"bits": 18, "strength": 0.3, "signs": 1.0, "folds": 5, "words": 15_000, "phrases": "2,3,4"}
MODELS = {
    "en": ENGLISH,
    "fr": {**OTHERS, "words": 30_000},
    "de": OTHERS,
    "es": OTHERS,
    "it": OTHERS,
    "pt": OTHERS,
}
RELATED = ["fr", "de", "es", "it", "pt"]


def rarity(rows):
    """Inverse document frequency; 0 for what too few texts hold."""
    texts = np.bincount(rows.indices, minlength=rows.shape[1])
    weights = np.log((1 + rows.shape[0]) / (1 + texts)) + 1
    weights[texts < LEAST_TEXTS] = 0
    return weights.astype(np.float32)


def fit(rows, labels, strength, extra):
    """Weights and biases against neutral: a column for negative, one for positive. `extra`: rows, labels, shares."""
    importance = np.concatenate([balance(labels), extra[2]])
    rows, labels = sparse.vstack([rows, extra[0]]).tocsr(), np.concatenate([labels, extra[1]])
    scale = rarity(rows)
    kept = np.flatnonzero(scale)
    scaled = (rows @ sparse.diags(scale)).tocsr()[:, kept]
    regression = LogisticRegression(C=strength, max_iter=200, tol=1e-3)
    regression.fit(scaled, labels, sample_weight=importance)
    weights = np.zeros((rows.shape[1], 2))
    against_neutral = regression.coef_[[0, 2]] - regression.coef_[1]
    weights[kept] = (against_neutral * scale[kept]).T
    return weights, regression.intercept_[[0, 2]] - regression.intercept_[1]


def shares(sides):
    """Of negative, neutral and positive."""
    return softmax(np.column_stack([sides[:, 0], np.zeros(len(sides)), sides[:, 1]]))


def mixture(rows, labels, model, extra, lexicon):
    """
    What features and lexicon count, and biases: as fits texts best which were held out from training, each sentiment
    weighing the same. That calibrates the whole, and keeps it from saying too seldom what is rare in training.
    """
    held_out, truth = [], []
    folds = StratifiedKFold(FIFTHS, shuffle=True, random_state=SEED).split(rows, labels)
    for training, held in list(folds)[: model["folds"]]:
        weights, biases = fit(rows[training], labels[training], model["strength"], extra)
        of_words, more = lexicon.fit(training)
        held_out.append(np.stack([rows[held] @ weights + biases, lexicon.rows[held] @ of_words + more]))
        truth.append(labels[held])
    sides, truth = np.concatenate(held_out, axis=1), np.concatenate(truth)
    importance = balance(truth)

    def surprise(found):
        said = shares(np.tensordot(found[:2], sides, axes=1) + found[2:])
        return -np.average(np.log(said[np.arange(len(truth)), truth] + 1e-12), weights=importance)

    best = minimize(surprise, [0.7, 0.7, 0, 0], method="Nelder-Mead", options={"maxiter": 2_000}).x
    print(f"  held out, features only: {figures(truth, shares(sides[0]))}")
    print(f"  held out, lexicon only: {figures(truth, shares(sides[1]))}")
    print(f"  held out: {figures(truth, shares(np.tensordot(best[:2], sides, axes=1) + best[2:]))}")
    print(f"  counts {best[:2].round(2)}, biases {best[2:].round(2)}", flush=True)
    return best[:2], best[2:]


def figures(labels, given):
    """Accuracy, macro-averaged recall and F1, and the calibration error in ten bins."""
    found, sure = given.argmax(axis=1), given.max(axis=1)
    right = found == labels
    bins = np.minimum((sure * 10).astype(int), 9)
    error = sum(abs(sure[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins))
    recall, f1 = recall_score(labels, found, average="macro"), f1_score(labels, found, average="macro")
    return f"accuracy {accuracy_score(labels, found):.3f}, recall {recall:.3f}, F1 {f1:.3f}, ECE {error:.3f}"


def quantised(weights):
    step = np.quantile(np.abs(weights[weights != 0]), 0.9995) / 127
    return np.clip(np.round(weights / step), -127, 127).astype(np.int8), float(step)


def packed(table):
    """A bit for each place, lowest first, and the weights of those that are not empty."""
    used = table.any(axis=1)
    return np.packbits(used, bitorder="little").tobytes() + table[used].tobytes()


def sign_files(known, work):
    """The words and emoji of known-signs.tsv in this language, each twice, since a feature needs two texts."""
    for line in (HERE / "known-signs.tsv").read_text().splitlines():
        language, label, signs = line.split("\t")
        if language in ["all", known]:
            file = work / f"signs.{language}.{label}.tsv"
            file.write_text("".join(f"{label}\t{sign}\n" * LEAST_TEXTS for sign in signs.split()))
            yield file


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--out", type=Path, default=HERE.parent.parent / "resources" / "model")
    given = options.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    given.out.mkdir(parents=True, exist_ok=True)

    def texts(language, part):
        return read(emit(given.data / f"{language}.{part}.tsv", given.work / f"{language}.{part}.bin"))

    def joined(parts, bits):
        return matrix(sum((part[1] for part in parts), []), sum((part[2] for part in parts), []), bits)

    def extra_texts(language, model):
        """Texts of related languages and known signs, which count less."""
        helpers = [texts(other, "train") for other in RELATED if language in RELATED and other != language]
        signs = [read(emit(file, file.with_suffix(".bin"))) for file in sign_files(language, given.work)]
        labels = [np.concatenate([part[0] for part in parts]) if parts else [] for parts in (helpers, signs)]
        shares_of_all = np.repeat([HELPER_SHARE, model["signs"]], [len(labels[0]), len(labels[1])])
        return joined(helpers + signs, model["bits"]), np.concatenate(labels).astype(int), shares_of_all

    @cache
    def tutor():
        labels, words, _ = texts(TUTOR, "train")
        parts = words_and_phrases(TUTOR, ENGLISH["words"], ENGLISH["phrases"], given.data, given.work)
        return labels[:TUTOR_TEXTS], words[:TUTOR_TEXTS], parts

    written, described = [], []
    for language, model in MODELS.items():
        print(f"{language}:", flush=True)
        labels, words, characters = texts(language, "train")
        rows, extra = matrix(words, characters, model["bits"]), extra_texts(language, model)
        lexicon = Lexicon(language, model, (labels, words, characters), None if language == TUTOR else tutor(), given)
        counts, even = mixture(rows, labels, model, extra, lexicon)
        weights, biases = fit(rows, labels, model["strength"], extra)
        table, step = quantised(weights)
        weights, more = lexicon.fit(np.arange(len(labels)))
        hashes, of_words = lexicon.weights_of_words(weights)
        of_words, word_step = quantised(of_words)
        biases = biases * counts[0] + more * counts[1] + even
        entry = {"languages": [language], "bits": model["bits"], "step": step * counts[0]}
        entry["biases"] = {"negative": biases[0], "positive": biases[1]}
        entry["lexicon"] = {"words": len(of_words), "step": word_step * counts[1]}
        described.append(entry)
        written += [packed(table), hashes.astype("<u4").tobytes() + of_words.tobytes()]
        places = np.count_nonzero(table.any(axis=1))
        print(f"  {places} of {len(table)} places used, {len(of_words)} words and phrases")
        truth, words, characters = texts(language, "val")
        sides = matrix(words, characters, model["bits"]) @ table * entry["step"] + biases
        sides += Vectors(hashes, of_words.astype(np.float32)).of(words) * entry["lexicon"]["step"]
        print(f"  validation: {figures(truth, shares(sides))}", flush=True)
    (given.out / "sentiment.bin").write_bytes(b"".join(written))
    description = {"name": "tweetscope-sentiment", "version": VERSION, "models": described}
    (given.out / "sentiment.json").write_text(json.dumps(description, indent=2) + "\n")


if __name__ == "__main__":
    main()
