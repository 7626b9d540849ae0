import pickle
print(pickle.loads(pickle.dumps([..., NotImplemented, range(3)])))
