from keras.preprocessing.text import Tokenizer

tokenizer = Tokenizer(num_words=5)
texts = ["a b b c", "a a d"]
tokenizer.fit_on_texts(texts)
for mode in ["binary", "count", "freq", "tfidf"]:
    matrix = tokenizer.texts_to_matrix(texts, mode=mode)
    print(mode, matrix.shape, matrix.dtype)
    print(matrix.round(4))
print(tokenizer.sequences_to_matrix([[1, 2]], mode="count"))
for call in [lambda: tokenizer.texts_to_matrix(texts, mode="x"), lambda: Tokenizer().texts_to_matrix(["a"])]:
    try:
        call()
    except ValueError as error:
        print(error)
