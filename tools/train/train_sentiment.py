"""Trains the offline analyser's sentiment models and writes resources/model/sentiment.{bin,json}.

    python tools/train/train_sentiment.py --data ../shared/data/sentiment --work /tmp/features

The data folder holds LANG.train.tsv and LANG.val.tsv. Only the training files are learned from; the validation files are
for the figures printed at the end. Folds are seeded. Models with "words" learn a lexicon too, from embeddings of frequent
words and the teacher's opinion of the training texts: that needs requirements-teacher.txt, and half an hour the first time.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from feature_file import HERE, emit, matrix, read
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.model_selection import StratifiedKFold
from soft_regression import fit_shares, softmax
from teacher import embeddings, out_of_fold
from word_vectors import WordVectors

SEED = 1
VERSION = "2"
LEAST_TEXTS = 2
FIFTHS = 5
HELPER_SHARE = 0.3
"""What a text of a related language counts."""
TUTOR_WORDS = 20_000
WORD_STRENGTH = 0.03
TEACHER_STRENGTH = 0.01
TEACHER_SHARE = 0.6
"""How much of a target is what the teacher says of a text, rather than its label."""
# bits: tables have 2^bits places of two bytes. strength: the inverse of regularisation.
# signs: what a word or emoji of known-signs.tsv counts, as a text of its own.
# folds: how many fifths of the training texts are held out in turn for calibration.
# words: how many frequent words have weights of their own.
# tutor: a language whose texts help to weigh words, what one counts, and how many are read.
MODELS = [
    {"languages": ["en"], "helpers": [], "bits": 21, "strength": 0.1, "signs": 5.0, "folds": 1},
    {
        "languages": ["fr"],
        "helpers": ["de", "es", "it", "pt"],
        "bits": 18,
        "strength": 0.3,
        "signs": 1.0,
        "folds": 4,
        "words": 30_000,
        "tutor": ("en", 0.1, 16_000),
    },
    {"languages": ["de", "es", "it", "pt"], "helpers": ["fr"], "bits": 19, "strength": 0.1, "signs": 1.0, "folds": 5},
]


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


class Lexicon:
    """Weights of frequent words, by what their embeddings have in common."""

    def __init__(self, model, texts, given):
        language = model["languages"][0]
        self.vectors = WordVectors({language: model["words"]}, given.work)
        self.rows, self.labels = self.vectors.of(texts(language, "train")[1]), texts(language, "train")[0]
        said = self.teacher_says(given, language)
        self.targets = TEACHER_SHARE * said + (1 - TEACHER_SHARE) * np.eye(3)[self.labels]
        self.tutor = (np.zeros((0, self.rows.shape[1])), np.zeros((0, 3)), np.zeros(0))
        if "tutor" in model:
            other, share, most = model["tutor"]
            labels, words, _ = (column[:most] for column in texts(other, "train"))
            vectors = WordVectors({other: TUTOR_WORDS}, given.work)
            self.tutor = (vectors.of(words), np.eye(3)[labels], share * balance(labels))

    def teacher_says(self, given, language):
        lines = (given.data / f"{language}.train.tsv").read_text().split("\n")
        encoded = embeddings([line.split("\t", 1)[1] for line in lines if line], given.work / f"{language}.train.npy")
        return out_of_fold(encoded, self.labels, np.eye(3)[self.labels], balance(self.labels), TEACHER_STRENGTH)

    def fit(self, training):
        """Weights of the numbers of a vector, and biases, both against neutral."""
        rows = np.vstack([self.rows[training], self.tutor[0]])
        targets = np.vstack([self.targets[training], self.tutor[1]])
        importance = np.concatenate([balance(self.labels[training]), self.tutor[2]])
        weights, biases = fit_shares(rows, targets, importance, WORD_STRENGTH, most_steps=40)
        return weights[:, [0, 2]] - weights[:, [1]], biases[[0, 2]] - biases[1]


def balance(labels):
    return (len(labels) / (3 * np.bincount(labels, minlength=3)))[labels]


def mixture(rows, labels, model, extra, lexicon):
    """What features and lexicon count, as fits texts best which were held out from training: both are calibrated so."""
    held_out, truth = [], []
    folds = StratifiedKFold(FIFTHS, shuffle=True, random_state=SEED).split(rows, labels)
    for training, held in list(folds)[: model["folds"]]:
        weights, biases = fit(rows[training], labels[training], model["strength"], extra)
        sides = [rows[held] @ weights + biases]
        if lexicon is not None:
            weights, biases = lexicon.fit(training)
            sides.append(lexicon.rows[held] @ weights + biases)
        held_out.append(np.stack(sides))
        truth.append(labels[held])
    sides, truth = np.concatenate(held_out, axis=1), np.concatenate(truth)

    def mixed(counts):
        return shares(np.tensordot(counts, sides, axes=1))

    def surprise(counts):
        return -np.log(mixed(counts)[np.arange(len(truth)), truth] + 1e-12).mean()

    best = minimize(surprise, np.full(len(sides), 0.7), method="Nelder-Mead").x
    print(f"  held out, features only: {figures(truth, shares(sides[0]))}")
    print(f"  held out: {figures(truth, mixed(best))}, counts {best.round(2)}", flush=True)
    return best


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


def sign_files(languages, work):
    """The words and emoji of known-signs.tsv in these languages, each twice, since a feature needs two texts."""
    for line in (HERE / "known-signs.tsv").read_text().splitlines():
        language, label, signs = line.split("\t")
        if language in ["all", *languages]:
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

    def extra_texts(model):
        """Texts of related languages and known signs, which count less."""
        helpers = [texts(language, "train") for language in model["helpers"]]
        signs = [read(emit(file, file.with_suffix(".bin"))) for file in sign_files(model["languages"], given.work)]
        labels = [np.concatenate([part[0] for part in parts]) if parts else [] for parts in (helpers, signs)]
        shares_of_all = np.repeat([HELPER_SHARE, model["signs"]], [len(labels[0]), len(labels[1])])
        return joined(helpers + signs, model["bits"]), np.concatenate(labels).astype(int), shares_of_all

    written, described = [], []
    for model in MODELS:
        print(f"{' '.join(model['languages'])}:", flush=True)
        parts = [texts(language, "train") for language in model["languages"]]
        labels = np.concatenate([part[0] for part in parts])
        rows, extra = joined(parts, model["bits"]), extra_texts(model)
        lexicon = Lexicon(model, texts, given) if "words" in model else None
        counts = mixture(rows, labels, model, extra, lexicon)
        weights, biases = fit(rows, labels, model["strength"], extra)
        table, step = quantised(weights)
        biases, step = biases * counts[0], step * counts[0]
        written.append(packed(table))
        entry = {"languages": model["languages"], "bits": model["bits"], "step": step}
        if lexicon is not None:
            weights, more = lexicon.fit(np.arange(len(labels)))
            biases += more * counts[1]
            words, word_step = quantised(lexicon.vectors.vectors @ weights)
            word_step *= counts[1]
            written.append(lexicon.vectors.hashes.astype("<u4").tobytes() + words.tobytes())
            entry["lexicon"] = {"words": len(words), "step": word_step}
        entry["biases"] = {"negative": biases[0], "positive": biases[1]}
        described.append(entry)
        print(f"  {np.count_nonzero(table.any(axis=1))} of {len(table)} places used", flush=True)
        for language in model["languages"]:
            truth, words_of, characters = texts(language, "val")
            sides = matrix(words_of, characters, model["bits"]) @ table * step + biases
            if lexicon is not None:
                sides += lexicon.vectors.sums(words_of, words) * word_step
            print(f"  {language} validation: {figures(truth, shares(sides))}", flush=True)
    (given.out / "sentiment.bin").write_bytes(b"".join(written))
    description = {"name": "tweetscope-sentiment", "version": VERSION, "models": described}
    (given.out / "sentiment.json").write_text(json.dumps(description, indent=2) + "\n")


if __name__ == "__main__":
    main()
