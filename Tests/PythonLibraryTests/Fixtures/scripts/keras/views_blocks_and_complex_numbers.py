import numpy as np
import keras
from keras import ops


def show(x):
    x = ops.convert_to_numpy(x)
    print(x.shape, x.dtype, np.round(x, 4).tolist())


show(ops.polar([1.0, 2.0], [0.0, np.pi / 3]))
pairs = ops.convert_to_tensor([[1.0, 2.0], [3.0, -4.0]])
numbers = ops.view_as_complex(pairs)
show(numbers)
show(ops.view_as_real(numbers))
show(ops.real(numbers))
show(ops.imag(numbers))
show(ops.conj(numbers))
show(ops.angle(numbers))
show(ops.angle([1.0, -1.0]))
values, vectors = ops.eig(ops.convert_to_tensor([[2.0, 0.0], [0.0, 3.0]]))
show(ops.sort(ops.real(values)))
show(ops.view(ops.convert_to_tensor([1.0, -2.0]), "int32"))
show(ops.view(ops.convert_to_tensor([[1, 2], [3, 256]], dtype="int32"), "uint8"))
show(ops.view(ops.convert_to_tensor([[1, 0], [3, 0]], dtype="int32"), "int64"))
x = ops.reshape(ops.arange(24, dtype="float32"), (2, 3, 4))
show(ops.rearrange(x, "b c h -> b h c"))
show(ops.rearrange(x, "b c h -> (b c) h"))
show(ops.rearrange(x, "b c (h w) -> b c h w", h=2))
show(ops.rearrange(x, "b c (h w) -> b (h c) w", w=2))
images = ops.reshape(ops.arange(1, 33, dtype="float32"), (1, 2, 4, 4))
show(ops.unfold(images, 2, stride=2))
show(ops.unfold(images, (2, 3), dilation=(2, 1), padding=1, stride=(1, 2)))
columns = ops.unfold(images, 3, padding=1)
show(columns[0, :3])
show(ops.fold(columns, 4, 3, padding=1))
show(ops.fold(ops.unfold(images, (2, 2), dilation=2, stride=(1, 2)), (4, 4), (2, 2), dilation=2, stride=(1, 2)))
value, change = ops.jvp(lambda x: ops.sin(x) * x, (ops.convert_to_tensor([1.0, 2.0]),), (ops.convert_to_tensor([1.0, 0.5]),))
show(value)
show(change)
value, change, extra = ops.jvp(lambda a, b: (a * b, "more"), (ops.convert_to_tensor(3.0), ops.convert_to_tensor(4.0)),
                               (ops.convert_to_tensor(1.0), ops.convert_to_tensor(10.0)), has_aux=True)
show(change)
print(extra)
print(ops.nn.relu([-1.0, 2.0]).numpy().tolist(), ops.numpy.add(1, 2).numpy(), float(ops.linalg.det([[2.0, 0.0], [0.0, 2.0]])))
print(hasattr(ops.nn, "add"), hasattr(ops.numpy, "relu"), hasattr(ops.linalg, "jvp"), hasattr(ops.numpy, "linspace"))
