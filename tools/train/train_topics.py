"""Trains the offline analyser's topic weights and writes resources/model/topics.{bin,json}.

    python tools/train/train_topics.py --data ../shared/data/sentiment --work /tmp/features

Learned from: topic-seeds.tsv, phrases written for this project, and what the teacher, taught by the same phrases, makes of
training texts in --data. What is learned is a weight per topic for each direction of the embeddings of frequent words, so
that every such word has weights, in the phrases or not.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from feature_file import HERE, emit, read
from sklearn.model_selection import StratifiedKFold
from soft_regression import fit_shares, softmax
from teacher import SEED, Head, embeddings, out_of_fold
from word_vectors import frequent_words

VERSION = "1"
TEACHER_STRENGTH = 0.1
STRENGTH = 0.1
STEPS = 80
FOURTHS = 4
TEXT_SHARE = 0.02
"""What an unlabelled text counts beside a seed."""
SHARPNESS = 1.5
"""Sums of words say less than the teacher: what their log odds are multiplied by, as fits held-out seeds best."""
LANGUAGES = ["en", "fr"]
MOST_TEXTS = 7_800
"""Of each language; embedding more takes long."""
MOST_WORDS = {"en": 20_000, "fr": 30_000}


def seeds():
    """Topics, languages and phrases, one each per phrase."""
    found = []
    for line in (HERE / "topic-seeds.tsv").read_text().splitlines():
        topic, language, phrases = line.split("\t")
        found += [(topic, language, phrase.strip()) for phrase in phrases.split(";")]
    return zip(*found)


def texts_of(file):
    return [line.split("\t", 1)[1] for line in file.read_text().split("\n") if line != ""]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--out", type=Path, default=HERE.parent.parent / "resources" / "model")
    given = options.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    given.out.mkdir(parents=True, exist_ok=True)

    labels, languages, phrases = (list(column) for column in seeds())
    topics = list(dict.fromkeys(labels))
    labels, languages = np.array([topics.index(label) for label in labels]), np.array(languages)
    files = [given.work / "seeds.tsv"]
    files[0].write_text("".join(f"neutral\t{phrase}\n" for phrase in phrases))
    for language in LANGUAGES:
        lines = (given.data / f"{language}.train.tsv").read_text().split("\n")[:MOST_TEXTS]
        files.append(given.work / f"{language}.texts.tsv")
        files[-1].write_text("\n".join(lines) + "\n")
    encoded = [embeddings(texts_of(file), file.with_suffix(".npy")) for file in files]
    unlabelled = np.vstack(encoded[1:])
    vectors = frequent_words(MOST_WORDS, given.work)
    rows = np.vstack([vectors.of(read(emit(file, file.with_suffix(".bin")))[1]) for file in files])
    certain, even = np.eye(len(topics))[labels], np.ones(len(labels))

    def fitted(use):
        """Weights and biases from these seeds, and what a teacher that knows no others says of the texts."""
        teacher = Head(encoded[0][use], certain[use], even[use], TEACHER_STRENGTH)
        targets = np.vstack([certain[use], teacher(unlabelled)])
        importance = np.concatenate([even[use], np.full(len(unlabelled), TEXT_SHARE)])
        return fit_shares(np.vstack([rows[use], rows[len(labels) :]]), targets, importance, STRENGTH, STEPS)

    said = out_of_fold(encoded[0], labels, certain, even, TEACHER_STRENGTH)
    print_accuracy("teacher, seeds out of fold", said, labels, languages)
    training, held = next(StratifiedKFold(FOURTHS, shuffle=True, random_state=SEED).split(rows[: len(labels)], labels))
    weights, biases = fitted(training)
    print_accuracy("student, seeds held out", softmax(rows[held] @ weights + biases), labels[held], languages[held])

    weights, biases = (SHARPNESS * part for part in fitted(np.arange(len(labels))))
    of_words = vectors.vectors @ weights
    step = np.quantile(np.abs(of_words), 0.9999) / 127
    table = np.clip(np.round(of_words / step), -127, 127).astype(np.int8)
    given.out.joinpath("topics.bin").write_bytes(vectors.hashes.astype("<u4").tobytes() + table.tobytes())
    description = {
        "name": "tweetscope-topics",
        "version": VERSION,
        "topics": topics,
        "biases": [round(float(bias), 4) for bias in biases],
        "features": len(table),
        "step": float(step),
    }
    given.out.joinpath("topics.json").write_text(json.dumps(description, indent=2, ensure_ascii=False) + "\n")
    print(f"{len(table)} words")


def print_accuracy(name, shares, labels, languages):
    right = shares.argmax(axis=1) == labels
    each = ", ".join(f"{language} {right[languages == language].mean():.3f}" for language in sorted(set(languages)))
    print(f"{name}: {each}", flush=True)


if __name__ == "__main__":
    main()
