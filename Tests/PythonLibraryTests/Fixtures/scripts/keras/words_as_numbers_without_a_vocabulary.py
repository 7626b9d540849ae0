from keras.preprocessing.text import hashing_trick, one_hot

print(hashing_trick("the cat sat on the mat", 10, hash_function="md5"))
print(one_hot("the cat the", 50)[0] == one_hot("the", 50)[0], len(one_hot("a b c", 10)))
print(hashing_trick("aa b", 5, hash_function=len))
