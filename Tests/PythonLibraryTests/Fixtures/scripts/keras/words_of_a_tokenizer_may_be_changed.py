from keras.preprocessing.text import Tokenizer

tokenizer = Tokenizer(oov_token="<unk>")
tokenizer.fit_on_texts(["the cat sat on the mat", "the dog sat"])
words = tokenizer.word_index
print(words is tokenizer.word_index, tokenizer.index_word is tokenizer.index_word)
print(words)

# What is written into the dicts holds.
tokenizer.word_index["<pad>"] = 0
tokenizer.index_word[0] = "<pad>"
print(tokenizer.index_word[0], words["<pad>"], len(words))
words["bird"] = 9
tokenizer.index_word[9] = "bird"
print(tokenizer.texts_to_sequences(["the bird sat on a <pad>"]))
print(tokenizer.sequences_to_texts([[0, 9, 2]]))
words["cat"] = 40
print(tokenizer.texts_to_sequences(["cat"]))

# A limit that holds for the index too.
tokenizer.num_words = 4
tokenizer.word_index = {word: index for word, index in tokenizer.word_index.items() if 0 < index <= 3}
tokenizer.word_index[tokenizer.oov_token] = 4
print(tokenizer.word_index)
print(tokenizer.texts_to_sequences(["the cat sat on the dog"]))
tokenizer.index_word = {1: "x", 4: "?"}
print(tokenizer.sequences_to_texts([[1, 2]]))

# Fitting numbers anew.
tokenizer.num_words = None
tokenizer.fit_on_texts(["mat mat mat mat"])
print(tokenizer.word_index, words is tokenizer.word_index)
print(tokenizer.texts_to_sequences(["mat bird"]))
