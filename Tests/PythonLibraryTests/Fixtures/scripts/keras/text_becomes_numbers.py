import numpy as np
import keras
from keras import layers


def words(vocabulary):
    return [str(word) for word in vocabulary]


texts = ["The quick brown fox.", "Jumps over the LAZY dog!", "the fox -- the dog", ""]
layer = layers.TextVectorization()
layer.adapt(texts)
print(words(layer.get_vocabulary()))
print(np.array(layer(["the fox jumps", "a dog"])))
print(layer.vocabulary_size(), words(layer.get_vocabulary(include_special_tokens=False)[:3]))

short = layers.TextVectorization(max_tokens=5, output_sequence_length=4)
short.adapt(np.array(texts))
print(words(short.get_vocabulary()))
print(np.array(short(np.array(texts))))

for mode in ["multi_hot", "count", "tf_idf"]:
    counted = layers.TextVectorization(output_mode=mode, max_tokens=6)
    counted.adapt(texts)
    print(mode, words(counted.get_vocabulary()))
    print(np.round(np.array(counted(["the the fox", "zebra"])), 4))

padded = layers.TextVectorization(output_mode="count", max_tokens=12, pad_to_max_tokens=True)
padded.adapt(["a b", "b"])
print(np.array(padded(["a b b"])).tolist())

pairs = layers.TextVectorization(ngrams=2, standardize="lower")
pairs.adapt(["One two three"])
print(words(pairs.get_vocabulary()))
letters = layers.TextVectorization(split="character", standardize=None)
letters.adapt(["abca"])
print(words(letters.get_vocabulary()), np.array(letters(["cab!"])))
given = layers.TextVectorization(vocabulary=["x", "y"], split="whitespace")
print(np.array(given([["y x z"], ["x"]])))
stripped = layers.TextVectorization(standardize="strip_punctuation", split=None)
stripped.adapt(["Ab, c", "d"])
print(words(stripped.get_vocabulary()))

lookup = layers.StringLookup()
lookup.adapt(["b", "a", "b", "c"])
print(words(lookup.get_vocabulary()), np.array(lookup(["a", "b", "q"])))
back = layers.StringLookup(vocabulary=["b", "c"], invert=True)
print(back(np.array([1, 2, 0])).shape)
masked = layers.StringLookup(vocabulary=["a", "b"], mask_token="")
print(words(masked.get_vocabulary()), np.array(masked([["a", ""], ["b", "z"]])))
hot = layers.StringLookup(vocabulary=["a", "b"], output_mode="one_hot")
print(np.array(hot(["b", "q"])))
numbers = layers.IntegerLookup(vocabulary=[10, 20], num_oov_indices=2)
print(words(numbers.get_vocabulary()), np.array(numbers(np.array([20, 10, 7, 8]))))
learned = layers.IntegerLookup(output_mode="multi_hot")
learned.adapt(np.array([5, 5, 9]))
print(words(learned.get_vocabulary()), np.array(learned(np.array([[5, 9], [5, 5], [1, 1]]))))

normalizer = layers.Normalization(axis=-1)
normalizer.adapt(np.array([[0.0, 10.0], [2.0, 30.0], [4.0, 20.0]]))
print(np.array(normalizer.mean), np.array(normalizer.variance))
print(np.round(np.array(normalizer(np.array([[2.0, 20.0]]))), 4))
bins = layers.Discretization(num_bins=4)
bins.adapt(np.arange(100, dtype="float32"))
print(np.round(bins.bin_boundaries, 2), np.array(bins(np.array([[3.0, 60.0]]))))
print(np.array(layers.CategoryEncoding(num_tokens=3, output_mode="count")(np.array([[0, 0], [2, 1]]))))
print(np.array(layers.Rescaling(1 / 255)(np.array([0.0, 255.0]))))
for wrong in [dict(output_mode="bad"), dict(split="bad")]:
    try:
        layers.TextVectorization(**wrong)
    except ValueError as error:
        print(str(error)[:60])
try:
    given.adapt(["a"])
except ValueError as error:
    print(str(error)[:40])
