import pickle, os
data = {"weights": [0.5, 1.5], "name": "model"}
with open("m.pkl", "wb") as f:
    pickle.dump(data, f)
    pickle.dump([1, 2], f, protocol=pickle.HIGHEST_PROTOCOL)
with open("m.pkl", "rb") as f: print(pickle.load(f), pickle.load(f))
os.remove("m.pkl")
