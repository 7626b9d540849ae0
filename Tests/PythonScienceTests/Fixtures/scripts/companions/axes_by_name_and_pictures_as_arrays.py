# einops, PIL and joblib as tutorials use them.
import io
import os
import tempfile

import joblib
import numpy as np
from einops import rearrange, reduce, repeat
from PIL import Image, ImageOps

x = np.arange(24).reshape(2, 3, 4)
print(rearrange(x, "b h w -> b (h w)"), rearrange(x, "b h w -> w b h").shape, rearrange(x, "b (h1 h2) w -> b h1 (w h2)", h2=3).tolist())
print(reduce(x * 1.0, "b h w -> b", "mean"), reduce(x, "b h (w k) -> b h w", "max", k=2).tolist(), repeat(np.arange(2), "a -> a k", k=3))
print(rearrange([np.zeros(3), np.ones(3)], "n d -> d n").shape, rearrange(x, "... w -> w ...").shape, rearrange(x, "b h w -> b 1 h w").shape)
try:
    rearrange(x, "b h w -> b h")
except Exception as error:
    print(type(error).__name__)
a = (np.arange(48) * 5).astype(np.uint8).reshape(4, 4, 3)
image = Image.fromarray(a)
print(image.size, image.mode, image.getpixel((1, 2)), np.asarray(image.convert("L")).tolist())
print(np.asarray(image.resize((2, 3))).tolist())
print(np.asarray(image.resize((8, 2), Image.BILINEAR))[0].tolist(), np.asarray(image.resize((3, 3), Image.NEAREST)).tolist())
print(np.asarray(image.resize((3, 3), Image.LANCZOS))[1].tolist(), np.asarray(image.crop((1, 1, 3, 5))).shape)
print(np.asarray(image.rotate(90))[0].tolist(), np.asarray(image.transpose(Image.FLIP_LEFT_RIGHT))[0, 0], np.asarray(image.rotate(30))[..., 0].tolist())
grey = image.convert("L")
print(np.asarray(ImageOps.invert(grey))[0], np.asarray(ImageOps.autocontrast(grey))[0], grey.getextrema(), grey.point(lambda v: v // 2).getpixel((3, 3)))
new = Image.new("RGB", (3, 2), "red")
new.putpixel((0, 0), (1, 2, 3))
new.paste((9, 9, 9), (1, 0, 2, 2))
print(new.getdata()[0] if isinstance(new.getdata(), list) else list(new.getdata())[0], np.asarray(new).tolist(), [band.mode for band in new.split()])
file = io.BytesIO()
image.save(file, format="PNG")
again = Image.open(io.BytesIO(file.getvalue()))
print(again.format, again.size, bool((np.asarray(again.convert("RGB")) == a).all()))
folder = tempfile.mkdtemp()
name = os.path.join(folder, "model.pkl")
print(len(joblib.dump({"w": np.arange(3), "k": [1, "a"]}, name)), joblib.load(name)["k"], joblib.load(name)["w"])
print(joblib.Parallel(n_jobs=1)(joblib.delayed(pow)(i, 2) for i in range(5)))
