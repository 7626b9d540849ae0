from keras.preprocessing.text import Tokenizer

tokenizer = Tokenizer()
tokenizer.fit_on_texts(["The cat sat.", "The cat, the dog!", "Don't stop"])
print(tokenizer.word_index)
print(tokenizer.index_word)
print(dict(tokenizer.word_counts))
print(tokenizer.document_count, tokenizer.num_words, tokenizer.oov_token)
print(sorted(tokenizer.word_docs.items()))
print(sorted(tokenizer.index_docs.items()))
print(tokenizer.texts_to_sequences(["the unknown dog", "cat cat", ""]))
print(tokenizer.sequences_to_texts([[1, 2], [4, 99]]))
print(list(tokenizer.texts_to_sequences_generator(["the dog"])))
tokenizer.fit_on_texts(["dog dog dog"])
print(tokenizer.word_index)
try:
    Tokenizer(words=3)
except TypeError as error:
    print(error)
try:
    tokenizer.fit_on_texts([3])
except AttributeError as error:
    print(error)
