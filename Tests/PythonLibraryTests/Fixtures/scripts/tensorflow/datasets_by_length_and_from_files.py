import numpy as np
import tensorflow as tf


def show(dataset, count=6):
    for element in dataset.take(count):
        print(tf.nest.map_structure(lambda t: np.asarray(t.numpy()).tolist(), element))


Dataset = tf.data.Dataset
sequences = [[0], [1, 2, 3, 4], [5, 6, 7], [7, 8, 9, 10, 11], [13, 14, 15, 16, 19, 20], [21, 22]]
dataset = Dataset.from_generator(lambda: sequences, output_signature=tf.TensorSpec([None], tf.int32))
show(dataset.bucket_by_sequence_length(lambda e: tf.shape(e)[0], [3, 5], [2, 2, 2]))
show(dataset.bucket_by_sequence_length(
    lambda e: tf.shape(e)[0], [3, 5, 10], [2, 2, 2, 1], pad_to_bucket_boundary=True))
show(Dataset.range(10).group_by_window(key_func=lambda x: x % 2, reduce_func=lambda k, d: d.batch(3), window_size=3))
show(Dataset.zip((dataset, Dataset.range(6))).bucket_by_sequence_length(
    lambda e, label: tf.shape(e)[0], bucket_boundaries=[3, 5], bucket_batch_sizes=[2, 2, 2]))
show(Dataset.sample_from_datasets([Dataset.range(0, 10), Dataset.range(100, 110)], weights=[0.3, 0.7], seed=5), 12)
show(Dataset.range(5).apply(tf.data.experimental.shuffle_and_repeat(1, 2)), 7)
show(Dataset.range(3).apply(tf.data.experimental.map_and_batch(lambda x: x * 2, 2)))


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


write("lines_a.txt", "one\ntwo\r\n\nlast\n")
write("lines_b.txt", "x\ny")
write("table.csv", 'n,f,s,l\n1,1.5,"a,b",0\n2,,c,1\n3,4.5,d,0\n')
show(tf.data.TextLineDataset(["lines_a.txt", "lines_b.txt"]), 9)
show(Dataset.list_files("lines_*.txt", shuffle=False))
show(tf.data.experimental.CsvDataset("table.csv", [tf.int32, 0.0, tf.string, 0], header=True))
show(tf.data.experimental.CsvDataset(["table.csv"], [0.0, tf.int32], header=True, select_cols=[1, 3]))
table = tf.data.experimental.make_csv_dataset("table.csv", 2, label_name="l", num_epochs=1, shuffle=False)
for features, label in table:
    print({name: column.numpy().tolist() for name, column in features.items()}, label.numpy())
Dataset.range(3).map(lambda x: (x, {"a": x * 2})).save("kept")
show(Dataset.load("kept"))
