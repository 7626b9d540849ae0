import numpy as np
from keras.utils import to_categorical

print(to_categorical([0, 2, 1]))
print(to_categorical([0, 1], num_classes=4).dtype, to_categorical([0, 1], num_classes=4))
print(to_categorical(np.array([[0], [1]])).shape, to_categorical([[0, 1], [1, 1]]).shape)
