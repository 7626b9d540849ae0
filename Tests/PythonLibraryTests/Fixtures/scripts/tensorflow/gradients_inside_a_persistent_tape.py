# A persistent tape records its own gradients; a target may be its own source; what has no gradient says so.
import tensorflow as tf

x, y = tf.Variable(3.0), tf.Variable(4.0)
with tf.GradientTape(persistent=True) as tape:
    f = x * x * y + y + 2
    df_dx, df_dy = tape.gradient(f, [x, y])
print(tape.gradient(df_dx, [x, y]), tape.gradient(df_dy, [x, y]))
with tf.GradientTape(persistent=True) as tape:
    result = x
print(tape.gradient(result, [x, y]))
image = tf.Variable([[[0.5, 0.0, 0.0]]])
with tf.GradientTape() as tape:
    changed = tf.image.adjust_contrast(image, 0.1)
try:
    tape.gradient(changed, image)
except LookupError as error:
    print(error)
