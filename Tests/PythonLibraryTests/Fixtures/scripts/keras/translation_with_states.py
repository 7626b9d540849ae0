import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(11)
units = 6
encoder_inputs = keras.Input(shape=(None, 5))
encoder = layers.LSTM(units, return_state=True)
encoder_outputs, state_h, state_c = encoder(encoder_inputs)
decoder_inputs = keras.Input(shape=(None, 4))
decoder_lstm = layers.LSTM(units, return_sequences=True, return_state=True)
decoder_outputs, _, _ = decoder_lstm(decoder_inputs, initial_state=[state_h, state_c])
decoder_dense = layers.Dense(4, activation="softmax")
decoder_outputs = decoder_dense(decoder_outputs)
model = keras.Model([encoder_inputs, decoder_inputs], decoder_outputs)
model.summary()
model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
a = np.eye(5, dtype="float32")[np.arange(24).reshape(8, 3) % 5]
b = np.eye(4, dtype="float32")[np.arange(16).reshape(8, 2) % 4]
t = np.eye(4, dtype="float32")[(np.arange(16).reshape(8, 2) + 1) % 4]
model.fit([a, b], t, batch_size=4, epochs=2, shuffle=False, verbose=2)

encoder_model = keras.Model(encoder_inputs, [state_h, state_c])
state_inputs = [keras.Input(shape=(units,)), keras.Input(shape=(units,))]
outputs, h, c = decoder_lstm(decoder_inputs, initial_state=state_inputs)
decoder_model = keras.Model([decoder_inputs] + state_inputs, [decoder_dense(outputs), h, c])
states = encoder_model.predict(a[:1], verbose=0)
print([s.shape for s in states])
token = np.zeros((1, 1, 4), dtype="float32")
token[0, 0, 0] = 1
found = []
for _ in range(4):
    probabilities, h, c = decoder_model.predict([token] + list(states), verbose=0)
    best = int(np.argmax(probabilities[0, -1]))
    found.append(best)
    token = np.zeros((1, 1, 4), dtype="float32")
    token[0, 0, best] = 1
    states = [h, c]
print(found, probabilities.shape)
