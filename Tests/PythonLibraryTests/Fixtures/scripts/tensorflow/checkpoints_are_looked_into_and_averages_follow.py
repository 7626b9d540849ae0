import numpy as np
import tensorflow as tf

root = tf.train.Checkpoint(a=tf.Variable([1.0, 2.0]), n=tf.Variable(3))
path = root.save("saved/model")
reader = tf.train.load_checkpoint("saved")
shapes = reader.get_variable_to_shape_map()
name = next(key for key in shapes if key.startswith("a"))
print(shapes[name], reader.get_variable_to_dtype_map()[name], reader.get_tensor(name), reader.has_tensor(name), reader.has_tensor("b"))
print(tf.train.load_variable(path, name))

v = tf.Variable(10.0)
mean = tf.train.ExponentialMovingAverage(0.9)
mean.apply([v])
v.assign(20.0)
mean.apply([v])
print(np.round(mean.average(v).numpy(), 4))
mean = tf.train.ExponentialMovingAverage(0.99, num_updates=1)
mean.apply([v])
v.assign(30.0)
mean.apply([v])
print(np.round(mean.average(v).numpy(), 4))
