import numpy as np

cost = np.squeeze(np.sum(np.array([1., 2.])))
print(type(cost), isinstance(cost, float))
print(type(np.squeeze(np.array(3.))), type(np.squeeze(2.5)), np.squeeze(np.float32(1)).squeeze().dtype)
