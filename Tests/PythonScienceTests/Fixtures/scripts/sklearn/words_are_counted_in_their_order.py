from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer

texts = ["The quick brown fox jumped over the lazy dog.", "The dog.", "The fox"]
print(CountVectorizer().fit(texts).vocabulary_)
print(CountVectorizer(max_features=4).fit(texts).vocabulary_)
print(TfidfVectorizer(min_df=2).fit(texts).vocabulary_)
hashed = HashingVectorizer(n_features=20).transform(texts[:1])
print(type(hashed), hashed.shape)
print(hashed.toarray())
print(HashingVectorizer(n_features=256, ngram_range=(1, 2), norm="l1", alternate_sign=False).transform(texts[1:]))
