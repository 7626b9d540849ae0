import numpy as np
import keras
from keras import layers

x = np.ones((2, 3, 4), "float32")
attention = layers.MultiHeadAttention(num_heads=2, key_dim=3)
print(attention(x, x).shape, attention(query=x, value=x, use_causal_mask=True).shape)
y, scores = attention(x, x, return_attention_scores=True)
print(y.shape, scores.shape, [tuple(w.shape) for w in attention.weights])
print(np.round(np.array(attention(x, x, return_attention_scores=True, use_causal_mask=True)[1][0, 0]), 3).tolist())
print(layers.Attention()([x, x]).shape, layers.AdditiveAttention()([x, x, x]).shape)

inputs = keras.Input((5, 8))
hidden = layers.MultiHeadAttention(2, 4, name="mha")(inputs, inputs)
hidden = layers.LayerNormalization()(layers.Add()([inputs, hidden]))
outputs = layers.Dense(1)(layers.GlobalAveragePooling1D()(hidden))
model = keras.Model(inputs, outputs)
model.compile("adam", "mse")
print(model.output_shape, model.count_params())
print(len(model.fit(np.ones((4, 5, 8)), np.ones(4), verbose=0).history["loss"]))

cell = layers.LSTMCell(3)
output, states = cell(np.ones((2, 4), "float32"), [np.zeros((2, 3), "float32"), np.zeros((2, 3), "float32")])
print(output.shape, len(states), cell.name)


class Adding(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones", name="kernel")

    def call(self, inputs, states):
        h = states[0] + inputs @ self.kernel
        return h, [h]


rnn = layers.RNN(Adding(2), return_sequences=True)
print(np.array(rnn(x)).tolist()[0], len(rnn.weights))

images = np.random.default_rng(0).random((32, 12, 12, 1)).astype("float32")
labels = (images.mean((1, 2, 3)) > 0.5).astype("int32")
cnn = keras.Sequential([
    keras.Input((12, 12, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(),
    layers.BatchNormalization(), layers.Flatten(), layers.Dropout(0.2), layers.Dense(2, activation="softmax"),
])
cnn.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
losses = cnn.fit(images, labels, epochs=8, verbose=0).history["loss"]
print(losses[-1] < losses[0], cnn.predict(images, verbose=0).shape)
cnn.summary()
