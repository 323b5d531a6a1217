"""Words and phrases with their embeddings, and texts as sums of them, scaled as the analyser scales word features."""

import re

import numpy as np
import scipy.sparse as sparse
from feature_file import emit, emit_phrases, read
from teacher import embeddings

WORD = r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*"
LONGEST_PHRASE = 3


class Vectors:
    """Features by their hashes, in order, and numbers of each."""

    def __init__(self, hashes, vectors):
        self.hashes, first = np.unique(np.asarray(hashes, np.uint32), return_index=True)
        self.vectors = vectors[first]

    def of(self, texts):
        """One row a text, from its word features."""
        sizes = np.array([len(features) for features in texts])
        features = np.concatenate(texts)
        at = np.minimum(np.searchsorted(self.hashes, features), len(self.hashes) - 1)
        known = self.hashes[at] == features
        rows = np.repeat(np.arange(len(texts)), sizes)[known]
        shares = np.repeat(1 / np.sqrt(np.maximum(1, sizes)), sizes)[known].astype(np.float32)
        counts = sparse.csr_matrix((shares, (rows, at[known])), shape=(len(texts), len(self.hashes)))
        return (counts @ self.vectors).astype(np.float32)


def frequent_words(most_of, work):
    """Of some languages, evenly spread over all. `most_of`: how many words of each."""
    hashes, vectors = zip(*(embedded_words(language, most, work) for language, most in most_of.items()))
    vectors = np.vstack(vectors)
    return Vectors(np.concatenate(hashes), (vectors - vectors.mean(axis=0)) / vectors.std(axis=0))


def words_and_phrases(language, most, least, data, work):
    """
    Of one language, by the number of words: those frequent in it or in the training texts; pairs; triples. Each evenly
    spread. `least`: in how many training texts words, pairs and triples must stand.
    """
    file = emit_phrases(data / f"{language}.train.tsv", work / f"{language}.phrases.tsv", least)
    lines = [line.split("\t") for line in file.read_text().split("\n") if line]
    sizes, features = np.array([int(line[0]) for line in lines]), np.array([int(line[1]) for line in lines], np.uint32)
    vectors = embeddings([line[2] for line in lines], work / f"{language}.phrases.npy")
    hashes, words = embedded_words(language, most, work)
    mean, spread = words.mean(axis=0), words.std(axis=0)
    alone = sizes == 1
    found = [
        Vectors(np.concatenate([hashes, features[alone]]), (np.vstack([words, vectors[alone]]) - mean) / spread)
    ]
    for size in range(2, LONGEST_PHRASE + 1):
        these = vectors[sizes == size]
        found.append(Vectors(features[sizes == size], (these - these.mean(axis=0)) / these.std(axis=0)))
    return found


def embedded_words(language, most, work):
    """Hashes and embeddings of the most frequent words of a language."""
    from wordfreq import top_n_list

    words = [word for word in top_n_list(language, most * 2) if re.fullmatch(WORD, word)][:most]
    file = work / f"{language}.words.tsv"
    file.write_text("".join(f"neutral\t{word}\n" for word in words))
    vectors = embeddings(words, work / f"{language}.words.npy")
    hashes = [features[0] for features in read(emit(file, file.with_suffix(".bin")))[1]]
    return np.array(hashes, np.uint32), vectors
