"""Frequent words and their embeddings, and texts as sums of them, scaled as the analyser scales word features."""

import re

import numpy as np
from feature_file import emit, read
from teacher import embeddings

WORD = r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*"


class WordVectors:
    """Vectors of the frequent words of some languages, each number evenly spread."""

    def __init__(self, most_of, work):
        """`most_of`: how many words of each language."""
        from wordfreq import top_n_list

        hashes, vectors = [], []
        for language, most in most_of.items():
            words = [word for word in top_n_list(language, most * 2) if re.fullmatch(WORD, word)][:most]
            file = work / f"{language}.words.tsv"
            file.write_text("".join(f"neutral\t{word}\n" for word in words))
            vectors.append(embeddings(words, work / f"{language}.words.npy"))
            hashes += [features[0] for features in read(emit(file, file.with_suffix(".bin")))[1]]
        self.hashes, first = np.unique(np.array(hashes), return_index=True)
        self.vectors = np.vstack(vectors)
        self.vectors = ((self.vectors - self.vectors.mean(axis=0)) / self.vectors.std(axis=0))[first]

    def of(self, texts):
        """One row a text, from its word features."""
        return self.sums(texts, self.vectors)

    def sums(self, texts, numbers):
        """As `of`, with other numbers of each word than its vector."""
        rows = np.zeros((len(texts), numbers.shape[1]), np.float32)
        for row, features in zip(rows, texts):
            at = np.minimum(np.searchsorted(self.hashes, features), len(self.hashes) - 1)
            known = at[self.hashes[at] == features]
            row += numbers[known].astype(np.float32).sum(axis=0) / np.sqrt(max(1, len(features)))
        return rows
