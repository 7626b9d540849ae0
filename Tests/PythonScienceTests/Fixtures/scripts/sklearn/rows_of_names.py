from sklearn.feature_extraction import DictVectorizer

rows = [{'price': 850000, 'rooms': 4, 'place': 'Queen Anne'}, {'price': 700000, 'rooms': 3, 'place': 'Fremont'}]
vectorizer = DictVectorizer(sparse=False, dtype=int)
print(vectorizer.fit_transform(rows))
print(vectorizer.get_feature_names_out())
