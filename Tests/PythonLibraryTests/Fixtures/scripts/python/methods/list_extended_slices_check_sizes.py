l = list(range(6))
l[::2] = "abc"; print(l)
try: l[::2] = [1]
except ValueError as e: print(e)
try: l[0:2] = 5
except TypeError as e: print(e)
l[1:1] = [9, 9]; print(l); l[5:2] = ["x"]; print(l); l[-1:] = []; print(l); l[::-1] = list(range(len(l))); print(l); del l[1::3]; print(l); l[10:] = [7]; print(l)
l *= 2; print(l); l[:] = []; print(l)
