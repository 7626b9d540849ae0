from keras.datasets import mnist
import tensorflow as tf

for load in [mnist.load_data, tf.keras.datasets.imdb.load_data, tf.keras.datasets.imdb.get_word_index]:
    try:
        load()
    except FileNotFoundError as e:
        print(e)
print(tf.keras.datasets.reuters.get_label_names()[:2])
