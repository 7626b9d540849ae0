import keras
import numpy as np

L = keras.layers
x = np.random.default_rng(0).integers(0, 256, size=(4, 5, 6, 3)).astype("float32")
def show(name, layer, a=x, training=True):
    y = np.array(layer(a, training=training))
    print(name, y.shape, y.dtype, np.round(y.reshape(-1)[:8].astype("float64"), 2).tolist())
for args in [dict(factor=0.4), dict(factor=(0.1, 0.3), value_range=(0, 255))]:
    for k in ["RandomHue", "RandomSaturation", "RandomColorDegeneration", "RandomInvert", "RandomSharpness"]:
        show(k, getattr(L, k)(seed=5, **args))
show("g", L.RandomGrayscale(0.5, seed=3))
for f in [3, (2, 6)]: show("post", L.RandomPosterization(f, seed=3))
show("post", L.RandomPosterization((2, 6), value_range=(0, 1), seed=3), x / 255)
show("sol", L.Solarization(0.2, 0.5, seed=4)); show("sol", L.Solarization((0.1,0.2), (0.3,.5), value_range=(0,1), seed=4), x/255)
show("auto", L.AutoContrast()); show("auto", L.AutoContrast(value_range=(0,1)), x / 300); show("auto", L.AutoContrast(), x*0+3, False)
show("hue1", L.RandomHue(0.4, value_range=(0,1), seed=9), x[0]/255)
for k in ["RandomHue"]: show(k, getattr(L,k)(0.2, seed=1), x, False)
show("jit", L.RandomColorJitter(saturation_factor=0.3, hue_factor=0.2, seed=7), x)
show("jit", L.RandomColorJitter(brightness_factor=0.3, contrast_factor=0.2, seed=7), x)
layer = L.RandomHue(0.2, seed=1); layer(x); show("second", layer)
c = L.RandomSaturation(0.5, seed=2).get_config(); print({k: c[k] for k in ("factor", "value_range", "seed", "data_format")})
for bad in [lambda: L.RandomHue(-0.5), lambda: L.RandomSaturation(0.2, value_range=3), lambda: L.RandomGrayscale(3), ]:
    try: bad()
    except ValueError as e: print(str(e)[:60])
