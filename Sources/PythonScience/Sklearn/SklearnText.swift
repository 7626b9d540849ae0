/// Texts as counts of words.
extension SklearnSources {
    static let text = #"""
        """Texts as counts of words."""

        import re as _re
        import numpy as np
        from sklearn._base import BaseEstimator, TransformerMixin
        from sklearn._stopwords import ENGLISH_STOP_WORDS


        class CountVectorizer(TransformerMixin, BaseEstimator):
            def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None, lowercase=True, preprocessor=None, tokenizer=None, stop_words=None, token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), analyzer="word", max_df=1.0, min_df=1, max_features=None, vocabulary=None, binary=False, dtype=np.int64):
                if strip_accents is not None or input != "content" or analyzer not in ("word", "char") and not callable(analyzer):
                    raise NotImplementedError("CountVectorizer: arguments 'strip_accents', 'input' and this 'analyzer' are not supported")
                self.input, self.encoding, self.decode_error, self.strip_accents, self.lowercase = input, encoding, decode_error, strip_accents, lowercase
                self.preprocessor, self.tokenizer, self.stop_words, self.token_pattern = preprocessor, tokenizer, stop_words, token_pattern
                self.ngram_range, self.analyzer, self.max_df, self.min_df, self.max_features = ngram_range, analyzer, max_df, min_df, max_features
                self.vocabulary, self.binary, self.dtype = vocabulary, binary, dtype

            def build_tokenizer(self): return self.tokenizer or _re.compile(self.token_pattern).findall

            def build_analyzer(self): return self._words

            def _words(self, text):
                if callable(self.analyzer):
                    return self.analyzer(text)
                text = self.preprocessor(text) if self.preprocessor else text.lower() if self.lowercase else text
                low, high = self.ngram_range
                if self.analyzer == "char":
                    return [text[i:i + n] for n in range(low, high + 1) for i in range(len(text) - n + 1)]
                words = self.build_tokenizer()(text)
                stops = ENGLISH_STOP_WORDS if self.stop_words == "english" else set(self.stop_words or [])
                words = [w for w in words if w not in stops]
                if (low, high) == (1, 1):
                    return words
                return [" ".join(words[i:i + n]) for n in range(low, high + 1) for i in range(len(words) - n + 1)]

            def fit(self, raw_documents, y=None):
                self._learn(raw_documents)
                return self

            def _learn(self, documents):
                if isinstance(documents, str):
                    raise ValueError("Iterable over raw text documents expected, string object received.")
                rows = [self._words(d) for d in documents]
                if self.vocabulary is not None:
                    self.vocabulary_ = dict(self.vocabulary) if isinstance(self.vocabulary, dict) else {w: i for i, w in enumerate(self.vocabulary)}
                    return rows
                documents_of, total = {}, {}
                for row in rows:
                    for w in row:
                        total[w] = total.get(w, 0) + 1
                    for w in set(row):
                        documents_of[w] = documents_of.get(w, 0) + 1
                n = len(rows)
                if not total:
                    raise ValueError("empty vocabulary; perhaps the documents only contain stop words")
                low = self.min_df if isinstance(self.min_df, (int, np.integer)) else self.min_df * n
                high = self.max_df if isinstance(self.max_df, (int, np.integer)) else self.max_df * n
                if high < low:
                    raise ValueError("max_df corresponds to < documents than min_df")
                words = sorted(w for w, c in documents_of.items() if low <= c <= high)
                number = int
                if self.max_features is not None:
                    words = sorted(sorted(words, key=lambda w: -total[w])[:self.max_features])
                    number = np.int64
                if not words:
                    raise ValueError("After pruning, no terms remain. Try a lower min_df or a higher max_df.")
                # In the order in which the words came, with their places in the alphabet.
                places = {w: number(i) for i, w in enumerate(words)}
                self.vocabulary_ = {w: places[w] for w in total if w in places}
                return rows

            def _counted(self, rows):
                result = np.zeros((len(rows), len(self.vocabulary_)), dtype=self.dtype)
                for i, row in enumerate(rows):
                    for w in row:
                        j = self.vocabulary_.get(w)
                        if j is not None:
                            result[i, j] += 1
                return np.minimum(result, 1) if self.binary else result

            def _wrapped(self, array):
                from scipy.sparse import csr_matrix
                return csr_matrix(array)

            def fit_transform(self, raw_documents, y=None): return self._wrapped(self._counted(self._learn(raw_documents)))

            def transform(self, raw_documents):
                self._fitted("vocabulary_")
                return self._wrapped(self._counted([self._words(d) for d in raw_documents]))

            def get_feature_names_out(self, input_features=None):
                names = sorted(self.vocabulary_, key=self.vocabulary_.get)
                result = np.empty(len(names), dtype=object)
                for i, n in enumerate(names):
                    result[i] = n
                return result

            def get_feature_names(self): return self.get_feature_names_out().tolist()

            def inverse_transform(self, X):
                names = self.get_feature_names_out()
                return [names[np.flatnonzero(row)] for row in (X.toarray() if hasattr(X, "toarray") else np.asarray(X))]


        class TfidfTransformer(TransformerMixin, BaseEstimator):
            def __init__(self, *, norm="l2", use_idf=True, smooth_idf=True, sublinear_tf=False):
                self.norm, self.use_idf, self.smooth_idf, self.sublinear_tf = norm, use_idf, smooth_idf, sublinear_tf

            def fit(self, X, y=None):
                X = X.toarray() if hasattr(X, "toarray") else np.asarray(X)
                extra = int(self.smooth_idf)
                self.idf_ = np.log((len(X) + extra) / ((X > 0).sum(axis=0) + extra)) + 1.0
                return self

            def transform(self, X, copy=True):
                X = (X.toarray() if hasattr(X, "toarray") else np.asarray(X)).astype("float64")
                if self.sublinear_tf:
                    X = np.where(X > 0, np.log(np.where(X > 0, X, 1)) + 1, 0.0)
                if self.use_idf:
                    X = X * self.idf_
                if self.norm is not None:
                    sizes = np.sqrt((X * X).sum(axis=1)) if self.norm == "l2" else np.abs(X).sum(axis=1)
                    X = X / np.where(sizes == 0, 1, sizes)[:, None]
                from scipy.sparse import csr_matrix
                return csr_matrix(X)


        class TfidfVectorizer(CountVectorizer):
            def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None, lowercase=True, preprocessor=None, tokenizer=None, analyzer="word", stop_words=None, token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), max_df=1.0, min_df=1, max_features=None, vocabulary=None, binary=False, dtype=np.float64, norm="l2", use_idf=True, smooth_idf=True, sublinear_tf=False):
                super().__init__(input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents, lowercase=lowercase, preprocessor=preprocessor, tokenizer=tokenizer, analyzer=analyzer, stop_words=stop_words, token_pattern=token_pattern, ngram_range=ngram_range, max_df=max_df, min_df=min_df, max_features=max_features, vocabulary=vocabulary, binary=binary, dtype=dtype)
                self.norm, self.use_idf, self.smooth_idf, self.sublinear_tf = norm, use_idf, smooth_idf, sublinear_tf

            @property
            def idf_(self): return self._tfidf.idf_

            def fit(self, raw_documents, y=None):
                self.fit_transform(raw_documents)
                return self

            def fit_transform(self, raw_documents, y=None):
                counts = self._counted(self._learn(raw_documents))
                self._tfidf = TfidfTransformer(norm=self.norm, use_idf=self.use_idf, smooth_idf=self.smooth_idf, sublinear_tf=self.sublinear_tf).fit(counts)
                return self._tfidf.transform(counts)

            def transform(self, raw_documents):
                self._fitted("vocabulary_")
                return self._tfidf.transform(self._counted([self._words(d) for d in raw_documents]))


        def _murmur(data):
            """MurmurHash3 of bytes as a signed number of 32 bits (Appleby's public domain algorithm, seed 0)."""
            def turned(k): return (((k * 0xcc9e2d51 & 0xffffffff) << 15 | (k * 0xcc9e2d51 & 0xffffffff) >> 17) & 0xffffffff) * 0x1b873593 & 0xffffffff
            h, whole = 0, len(data) // 4 * 4
            for i in range(0, whole, 4):
                h ^= turned(int.from_bytes(data[i:i + 4], "little"))
                h = ((h << 13 | h >> 19) & 0xffffffff) * 5 + 0xe6546b64 & 0xffffffff
            if whole < len(data):
                h ^= turned(int.from_bytes(data[whole:], "little"))
            h ^= len(data)
            h = (h ^ h >> 16) * 0x85ebca6b & 0xffffffff
            h = (h ^ h >> 13) * 0xc2b2ae35 & 0xffffffff
            h ^= h >> 16
            return h - (1 << 32) if h >> 31 else h


        class HashingVectorizer(CountVectorizer):
            """Counts of words by the words' hashes: no vocabulary is kept."""

            def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None, lowercase=True, preprocessor=None, tokenizer=None, stop_words=None, token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), analyzer="word", n_features=1048576, binary=False, norm="l2", alternate_sign=True, dtype=np.float64):
                super().__init__(input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents, lowercase=lowercase, preprocessor=preprocessor, tokenizer=tokenizer, stop_words=stop_words, token_pattern=token_pattern, ngram_range=ngram_range, analyzer=analyzer, binary=binary, dtype=dtype)
                self.n_features, self.norm, self.alternate_sign = n_features, norm, alternate_sign

            def fit(self, X, y=None): return self
            def partial_fit(self, X, y=None): return self
            def fit_transform(self, X, y=None): return self.transform(X)

            def transform(self, X):
                from scipy.sparse import csr_matrix
                if isinstance(X, str):
                    raise ValueError("Iterable over raw text documents expected, string object received.")
                hashes, places, columns, values = {}, [], [], []
                documents = list(X)
                for i, document in enumerate(documents):
                    row = {}
                    for word in self._words(document):
                        if word not in hashes:
                            hashes[word] = _murmur(word.encode("utf-8"))
                        h = hashes[word]
                        place = abs(h) % self.n_features
                        row[place] = row.get(place, 0) + (-1 if self.alternate_sign and h < 0 else 1)
                    numbers = np.array([row[p] for p in sorted(row)], dtype=self.dtype)
                    if self.binary:
                        numbers = np.ones_like(numbers)
                    if self.norm is not None and len(numbers):
                        size = np.sqrt((numbers * numbers).sum()) if self.norm == "l2" else np.abs(numbers).sum()
                        numbers = numbers / size if size else numbers
                    places += [i] * len(numbers)
                    columns += sorted(row)
                    values += numbers.tolist()
                return csr_matrix((np.array(values, dtype=self.dtype), (places, columns)), shape=(len(documents), self.n_features))
        """#
}
