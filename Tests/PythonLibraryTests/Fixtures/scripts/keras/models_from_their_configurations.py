import numpy as np, keras
from keras import layers
i=keras.Input((4,)); x=layers.Dense(3,activation="relu",name="a")(i); y=layers.Dense(1,name="b")(x)
m=keras.Model(i,y,name="mm")
c=m.get_config()
print(sorted(c), c["input_layers"], c["output_layers"])
m2=keras.Model.from_config(c)
print(type(m2).__name__, m2.name, [l.name for l in m2.layers], m2.output_shape)
s=keras.Sequential([keras.Input((2,)),layers.Dense(2)],name="ss")
s2=keras.Sequential.from_config(s.get_config())
print(s2.name,[l.name for l in s2.layers], s2.built)
class M(keras.Model):
    def __init__(self,n=3,**k):
        super().__init__(**k); self.n=n; self.d=layers.Dense(n)
    def call(self,x): return self.d(x)
    def get_config(self): return {**super().get_config(),"n":self.n}
q=M(5)
try:
    print(M.from_config(q.get_config()).n)
except Exception as e: print(type(e).__name__,e)
print(m2.get_config()["layers"][1]["inbound_nodes"])
m.summary(line_length=70, positions=[.5,.8,1.])
m.summary(layer_range=["a","b"])
m.summary(layer_range=["a","a"])
try: m.summary(layer_range=["a"])
except Exception as e: print(type(e).__name__,e)
try: m.summary(layer_range=["x","y"])
except Exception as e: print(type(e).__name__,e)
print(len(m.to_json(indent=2).splitlines())>10)
