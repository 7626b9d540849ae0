import numpy as np
from keras.utils import pad_sequences

sequences = [[1], [2, 3], [4, 5, 6]]
print(pad_sequences(sequences))
print(pad_sequences(sequences, maxlen=2))
print(pad_sequences(sequences, maxlen=2, truncating="post", padding="post"))
print(pad_sequences(sequences, value=-1.5, dtype="float32", padding="post"))
print(pad_sequences(sequences).dtype)
print(pad_sequences([[[1, 2]], [[3, 4], [5, 6]]]).shape)
print(pad_sequences(np.array([[1, 2]]), 4))
for call in [
    lambda: pad_sequences([1, 2]),
    lambda: pad_sequences(3),
    lambda: pad_sequences(sequences, padding="left"),
    lambda: pad_sequences(sequences, truncating="left"),
]:
    try:
        call()
    except ValueError as error:
        print(error)
