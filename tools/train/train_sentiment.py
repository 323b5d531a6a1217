"""Trains the offline analyser's sentiment models and writes resources/model/sentiment.{bin,json}.

    python tools/train/train_sentiment.py --data ../shared/data/sentiment --work /tmp/features

The data folder holds LANG.train.tsv and LANG.val.tsv. Only the training files are learned from; the validation files are
for the figures printed at the end. Folds are seeded.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from feature_file import HERE, emit, matrix, read
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.model_selection import StratifiedKFold

SEED = 1
VERSION = "1"
LEAST_TEXTS = 2
FIFTHS = 5
HELPER_SHARE = 0.3
"""What a text of a related language counts."""
# bits: tables have 2^bits places of two bytes. strength: the inverse of regularisation.
# signs: what a word or emoji of known-signs.tsv counts, as a text of its own.
# folds: how many fifths of the training texts are held out in turn for calibration.
MODELS = [
    {"languages": ["en"], "helpers": [], "bits": 21, "strength": 0.1, "signs": 5.0, "folds": 1},
    {"languages": ["fr"], "helpers": ["de", "es", "it", "pt"], "bits": 18, "strength": 0.3, "signs": 1.0, "folds": 5},
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
    balance = len(labels) / (3 * np.bincount(labels))[labels]
    importance = np.concatenate([balance, extra[2]])
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


def shares(rows, weights, biases, temperature=1.0):
    sides = (rows @ weights + biases) / temperature
    logits = np.column_stack([sides[:, 0], np.zeros(len(sides)), sides[:, 1]])
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def temperature_of(rows, labels, model, extra):
    """The temperature that fits texts best which were held out from training."""
    held_out, truth = [], []
    folds = StratifiedKFold(FIFTHS, shuffle=True, random_state=SEED).split(rows, labels)
    for training, held in list(folds)[: model["folds"]]:
        weights, biases = fit(rows[training], labels[training], model["strength"], extra)
        held_out.append(rows[held] @ weights + biases)
        truth.append(labels[held])
    sides, truth = np.vstack(held_out), np.concatenate(truth)
    identity = np.eye(2)

    def surprise(temperature):
        chosen = shares(sides, identity, np.zeros(2), temperature)[np.arange(len(truth)), truth]
        return -np.log(chosen + 1e-12).mean()

    best = minimize_scalar(surprise, bounds=(0.3, 3), method="bounded").x
    print(f"  held out: {figures(truth, shares(sides, identity, np.zeros(2), best))}", flush=True)
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

    tables, described = [], []
    for model in MODELS:
        print(f"{' '.join(model['languages'])}:", flush=True)
        parts = [texts(language, "train") for language in model["languages"]]
        labels = np.concatenate([part[0] for part in parts])
        rows, extra = joined(parts, model["bits"]), extra_texts(model)
        temperature = temperature_of(rows, labels, model, extra)
        weights, biases = fit(rows, labels, model["strength"], extra)
        table, step = quantised(weights)
        tables.append(table)
        described.append(
            {
                "languages": model["languages"],
                "bits": model["bits"],
                "step": step / temperature,
                "biases": {"negative": biases[0] / temperature, "positive": biases[1] / temperature},
            }
        )
        print(f"  {np.count_nonzero(table.any(axis=1))} of {len(table)} places used", flush=True)
        for language in model["languages"]:
            truth, words, characters = texts(language, "val")
            result = shares(matrix(words, characters, model["bits"]), table * step, biases, temperature)
            print(f"  {language} validation: {figures(truth, result)}", flush=True)
    (given.out / "sentiment.bin").write_bytes(b"".join(table.tobytes() for table in tables))
    description = {"name": "tweetscope-sentiment", "version": VERSION, "models": described}
    (given.out / "sentiment.json").write_text(json.dumps(description, indent=2) + "\n")


if __name__ == "__main__":
    main()
