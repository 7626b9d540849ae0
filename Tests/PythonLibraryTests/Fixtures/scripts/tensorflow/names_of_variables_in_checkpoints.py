# tf.train.Checkpoint names variables by the shortest path of attributes.
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.first = tf.keras.layers.Dense(2)

    def call(self, inputs):
        return self.first(inputs)


class Own(tf.Module):
    def __init__(self):
        super().__init__()
        self.w, self.parts = tf.Variable([1.0]), [tf.Variable(2.0), tf.Variable(3.0)]
        self.named = {"x": tf.Variable(4.0)}


net = Net()
net(tf.zeros([1, 3]))
path = tf.train.Checkpoint(step=tf.Variable(1), net=net).save("saved/net")
for entry in tf.train.list_variables(path):
    print(entry)
path = tf.train.Checkpoint(own=Own(), more=[tf.Variable(1.0)]).write("saved/own")
for entry in tf.train.list_variables(path):
    print(entry)
