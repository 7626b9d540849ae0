import tensorflow as tf

generator = tf.random.Generator.from_seed(1)
print(generator.normal((3,)).numpy(), generator.uniform((2,)).numpy(), generator.uniform((3,), 0, 10, dtype=tf.int32).numpy())
generator.reset_from_seed(1)
print(generator.normal((2,)).numpy())
tf.random.set_seed(4)
image = tf.reshape(tf.range(12.0), (2, 3, 2))
print(tf.image.random_flip_left_right(image)[0, :, 0].numpy(), tf.image.random_flip_left_right(image)[0, :, 0].numpy())
print(tf.image.random_crop(image, (1, 2, 2)).numpy().tolist(), tf.image.random_brightness(image, 0.5)[0, 0].numpy())
print(tf.image.random_flip_up_down(image, seed=2)[0, 0].numpy())
