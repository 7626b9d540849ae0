import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.text import Tokenizer
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Embedding, SimpleRNN, Dense

tf.keras.utils.set_random_seed(3)
corpus = [
    "hello how are you",
    "hello how is your day",
    "hello how are your friends",
    "hello what are you doing",
]
tokenizer = Tokenizer()
tokenizer.fit_on_texts(corpus)
total_words = len(tokenizer.word_index) + 1
print("Total unique words:", total_words)

input_sequences = []
for line in corpus:
    token_list = tokenizer.texts_to_sequences([line])[0]
    for i in range(1, len(token_list)):
        input_sequences.append(token_list[:i + 1])
max_seq_len = max([len(x) for x in input_sequences])
input_sequences = np.array(pad_sequences(input_sequences, maxlen=max_seq_len, padding='pre'))
X = input_sequences[:, :-1]
y = input_sequences[:, -1]
print(X, y)

model = Sequential()
model.add(Embedding(input_dim=total_words, output_dim=10))
model.add(SimpleRNN(50, activation='relu'))
model.add(Dense(total_words, activation='softmax'))
model.compile(loss='sparse_categorical_crossentropy', optimizer='adam', metrics=['accuracy'])
history = model.fit(X, y, epochs=60, verbose=0)
print(sorted(history.history), len(history.history['loss']))
print(history.history['loss'][-1] < history.history['loss'][0])


def predict_next_word(text):
    ids = pad_sequences(tokenizer.texts_to_sequences([text]), maxlen=max_seq_len - 1, padding='pre')
    predicted = np.argmax(model.predict(ids, verbose=0))
    for word, index in tokenizer.word_index.items():
        if index == predicted:
            return word


print(predict_next_word("hello what"), predict_next_word("hello how is"))
model.summary()
