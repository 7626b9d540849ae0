import PythonLanguage
import PythonStandard

/// What of NLTK needs no downloaded data: n-grams, counts, tokenizers, a stemmer, BLEU.
enum NltkModules {
    static let all: [NativeModule] = [
        NativeModule("nltk._tools", python: tools), NativeModule("nltk._bleu", python: bleu),
        NativeModule("nltk._stemmer", python: stemmer),
        NativeModule(
            "nltk", doc: "Tools for natural language.",
            lazyNames: ["util", "probability", "tokenize", "stem", "translate", "corpus"],
            python: """
                from nltk._tools import *
                from nltk._stemmer import PorterStemmer
                __version__ = "3.9.1"
                """),
        shown(
            "nltk.util",
            "from nltk._tools import ngrams, bigrams, trigrams, everygrams, pad_sequence, flatten"),
        shown("nltk.probability", "from nltk._tools import FreqDist, ConditionalFreqDist"),
        shown("nltk.lm.preprocessing", "from nltk._tools import flatten, pad_both_ends"),
        shown("nltk.lm", "from nltk._tools import _no_models as MLE, _no_models as Laplace"),
        shown(
            "nltk.tokenize",
            "from nltk._tools import word_tokenize, sent_tokenize, wordpunct_tokenize, RegexpTokenizer, "
                + "TreebankWordTokenizer, WhitespaceTokenizer, regexp_tokenize"),
        shown("nltk.stem", "from nltk._stemmer import PorterStemmer"),
        shown("nltk.stem.porter", "from nltk._stemmer import PorterStemmer"),
        NativeModule("nltk.translate", lazyNames: ["bleu_score"], python: "from nltk._bleu import *"),
        shown("nltk.translate.bleu_score", "from nltk._bleu import *"),
        NativeModule(
            "nltk.corpus",
            lazyAttribute: { machine, name throws(PythonError) in
                throw machine.raise(
                    .lookupError,
                    "nltk.corpus.\(name): its texts are downloaded, and cells reach no network")
            }),
    ]

    private static func shown(_ name: String, _ source: String) -> NativeModule {
        NativeModule(name, python: source)
    }

    private static let tools = #"""
        import re
        from collections import Counter
        from itertools import chain


        def pad_sequence(sequence, n, pad_left=False, pad_right=False, left_pad_symbol=None, right_pad_symbol=None):
            sequence = iter(sequence)
            if pad_left:
                sequence = chain((left_pad_symbol,) * (n - 1), sequence)
            if pad_right:
                sequence = chain(sequence, (right_pad_symbol,) * (n - 1))
            return sequence


        def ngrams(sequence, n, **padding):
            window = []
            for item in pad_sequence(sequence, n, **padding):
                window.append(item)
                if len(window) == n:
                    yield tuple(window)
                    del window[0]


        def bigrams(sequence, **padding): return ngrams(sequence, 2, **padding)
        def trigrams(sequence, **padding): return ngrams(sequence, 3, **padding)


        def everygrams(sequence, min_len=1, max_len=-1, pad_left=False, pad_right=False, **padding):
            items = list(sequence)
            if max_len == -1:
                max_len = len(items)
            items = list(pad_sequence(items, max_len, pad_left, pad_right, **padding))
            for start in range(len(items)):
                for n in range(min_len, max_len + 1):
                    if start + n <= len(items):
                        yield tuple(items[start:start + n])


        def flatten(*args):
            if len(args) == 1:
                args = args[0] if isinstance(args[0], (list, tuple)) or hasattr(args[0], "__next__") else args
            found = []
            for item in args:
                found.extend(flatten(*item) if isinstance(item, (list, tuple)) else [item])
            return found


        def pad_both_ends(sequence, n):
            return pad_sequence(sequence, n, True, True, "<s>", "</s>")


        def _no_models(*args, **kwargs):
            raise NotImplementedError("nltk.lm's models are not supported here; nltk.util.ngrams and nltk.FreqDist are")


        class FreqDist(Counter):
            def N(self): return sum(self.values())
            def B(self): return len(self)
            def freq(self, sample): return self[sample] / self.N() if self.N() else 0
            def hapaxes(self): return [k for k, v in self.items() if v == 1]

            def max(self):
                if not self:
                    raise ValueError("A FreqDist must have at least one sample before max is defined.")
                return self.most_common(1)[0][0]

            def plot(self, *args, title="", cumulative=False, percents=False, show=True, **options):
                import matplotlib.pyplot as plt
                pairs = self.most_common(*args)
                values = [v for _, v in pairs]
                if cumulative:
                    values = [sum(values[:i + 1]) for i in range(len(values))]
                if percents:
                    values = [100 * v / self.N() for v in values]
                ax = plt.gca()
                ax.grid(True, color="silver")
                options.setdefault("linewidth", 2)
                ax.plot(values, **options)
                ax.set_title(title)
                ax.set_xticks(range(len(pairs)))
                ax.set_xticklabels([str(k) for k, _ in pairs], rotation=90)
                ax.set_xlabel("Samples")
                ax.set_ylabel(("Cumulative " if cumulative else "") + ("Percents" if percents else "Counts"))
                if show:
                    plt.show()
                return ax

            def pprint(self, maxlen=10, stream=None): print(self.pformat(maxlen), file=stream)

            def pformat(self, maxlen=10):
                items = ["%r: %r" % pair for pair in self.most_common(maxlen)]
                if len(self) > maxlen:
                    items.append("...")
                return "FreqDist({%s})" % ", ".join(items)

            def tabulate(self, *args, cumulative=False, **options):
                pairs = self.most_common(*args)
                values = [v for _, v in pairs]
                if cumulative:
                    values = [sum(values[:i + 1]) for i in range(len(values))]
                width = max([len("%s" % (k,)) for k, _ in pairs] + [len("%d" % v) for v in values])
                print(" ".join("%*s" % (width, k) for k, _ in pairs) + " ")
                print(" ".join("%*d" % (width, v) for v in values) + " ")

            def __repr__(self): return self.pformat()
            def __str__(self): return "<FreqDist with %d samples and %d outcomes>" % (len(self), self.N())
            def copy(self): return FreqDist(self)


        class ConditionalFreqDist(dict):
            def __init__(self, cond_samples=None):
                super().__init__()
                for condition, sample in cond_samples or ():
                    self[condition][sample] += 1

            def __missing__(self, key):
                self[key] = FreqDist()
                return self[key]

            def conditions(self): return list(self.keys())
            def N(self): return sum(f.N() for f in self.values())
            def __repr__(self): return "<ConditionalFreqDist with %d conditions>" % len(self)


        # Tokenizers

        class RegexpTokenizer:
            def __init__(self, pattern, gaps=False, discard_empty=True, flags=re.UNICODE | re.MULTILINE | re.DOTALL):
                self._pattern, self._gaps, self._discards = re.compile(pattern, flags), gaps, discard_empty

            def tokenize(self, text):
                if not self._gaps:
                    return self._pattern.findall(text)
                return [t for t in self._pattern.split(text) if t or not self._discards]


        def regexp_tokenize(text, pattern, gaps=False, discard_empty=True): return RegexpTokenizer(pattern, gaps, discard_empty).tokenize(text)
        def wordpunct_tokenize(text): return re.findall(r"\w+|[^\w\s]+", text)


        class WhitespaceTokenizer:
            def tokenize(self, text): return text.split()


        _treebank = [(re.compile(pattern, flags), replacement) for pattern, replacement, flags in [
            ("([\u00ab\u201c\u2018\u201e]|[`]+)", r" \1 ", 0), (r'^\"', "``", 0), (r"(``)", r" \1 ", 0), (r"([ \(\[{<])(\"|\'{2})", r"\1 `` ", 0),
            (r"(?i)(\')(?!re|ve|ll|m|t|s|d|n)(\w)\b", r"\1 \2", 0),
            (r"([^\.])(\.)([\]\)}>\"\'" + "\u00bb\u201d\u2019 " + r"]*)\s*$", r"\1 \2 \3 ", 0),
            (r"([:,])([^\d])", r" \1 \2", 0), (r"([:,])$", r" \1 ", 0), (r"\.{2,}", r" \g<0> ", 0), (r"[;@#$%&]", r" \g<0> ", 0),
            (r"[?!]", r" \g<0> ", 0), (r"([^'])' ", r"\1 ' ", 0), (r"[*]", r" \g<0> ", 0),
            (r"[\]\[\(\)\{\}\<\>]", r" \g<0> ", 0), (r"--", r" -- ", 0)]]
        _endings = [(re.compile(pattern), replacement) for pattern, replacement in [
            ("([\u00bb\u201d\u2019])", r" \1 "), (r"''", " '' "), (r'"', " '' "), (r"\s+", " "), (r"([^' ])('[sS]|'[mM]|'[dD]|') ", r"\1 \2 "),
            (r"([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) ", r"\1 \2 ")]]
        _contractions = [re.compile(p) for p in (
            r"(?i)\b(can)(not)\b", r"(?i)\b(d)('ye)\b", r"(?i)\b(gim)(me)\b", r"(?i)\b(gon)(na)\b", r"(?i)\b(got)(ta)\b", r"(?i)\b(lem)(me)\b",
            r"(?i)\b(more)('n)\b", r"(?i)\b(wan)(na)(?=\s)", r"(?i) ('t)(is)\b", r"(?i) ('t)(was)\b")]


        class TreebankWordTokenizer:
            def tokenize(self, text, convert_parentheses=False, return_str=False):
                for pattern, replacement in _treebank:
                    text = pattern.sub(replacement, text)
                text = " " + text + " "
                for pattern, replacement in _endings:
                    text = pattern.sub(replacement, text)
                for pattern in _contractions:
                    text = pattern.sub(r" \1 \2 ", text)
                return text if return_str else text.split()


        def sent_tokenize(text, language="english"):
            """Sentences end with a mark before a capital, but not after initials and usual abbreviations."""
            found, start = [], 0
            for match in re.finditer(r"[.!?]+[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])", text):
                before = text[start:match.start() + 1].split()
                word = before[-1].lower().rstrip(".") if before else ""
                if match.group()[0] == "." and (len(word) == 1 and word.isalpha() or word in
                                                ("mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "e.g", "i.e", "jr", "sr", "inc", "co")):
                    continue
                found.append(text[start:match.end()].strip())
                start = match.end()
            rest = text[start:].strip()
            return found + [rest] if rest else found


        def word_tokenize(text, language="english", preserve_line=False):
            words = TreebankWordTokenizer()
            return [token for sentence in ([text] if preserve_line else sent_tokenize(text)) for token in words.tokenize(sentence)]


        def download(info_or_id=None, download_dir=None, quiet=False, force=False, prefix="[nltk_data] ", halt_on_error=True,
                     raise_on_error=False, print_error_to=None):
            if raise_on_error:
                raise ValueError("nltk.download(%r): cells reach no network" % (info_or_id,))
            from _library_notes import note
            note("nltk.download(%r): cells reach no network; what is here needs no downloads" % (info_or_id,))
            return False
        """#

    private static let bleu = #"""
        import math
        import sys
        import warnings
        from collections import Counter
        from fractions import Fraction
        from nltk._tools import ngrams


        class _Share:
            """A fraction that is not reduced."""

            def __init__(self, numerator, denominator): self.numerator, self.denominator = numerator, denominator
            def __float__(self): return self.numerator / self.denominator


        def _precision(references, hypothesis, n):
            counts = Counter(ngrams(hypothesis, n)) if len(hypothesis) >= n else Counter()
            most = {}
            for reference in references:
                found = Counter(ngrams(reference, n)) if len(reference) >= n else Counter()
                for gram in counts:
                    most[gram] = max(most.get(gram, 0), found[gram])
            return sum(min(count, most[gram]) for gram, count in counts.items()), max(1, sum(counts.values()))


        def modified_precision(references, hypothesis, n): return Fraction(*_precision(references, hypothesis, n))
        def closest_ref_length(references, hyp_len): return min((len(r) for r in references), key=lambda n: (abs(n - hyp_len), n))


        def brevity_penalty(closest_ref_len, hyp_len):
            if hyp_len > closest_ref_len:
                return 1
            return 0 if hyp_len == 0 else math.exp(1 - closest_ref_len / hyp_len)


        class SmoothingFunction:
            def __init__(self, epsilon=0.1, alpha=5, k=5): self.epsilon, self.alpha, self.k = epsilon, alpha, k

            def method0(self, p_n, *args, **kwargs):
                found = []
                for i, p in enumerate(p_n):
                    if p.numerator != 0:
                        found.append(float(p))
                    else:
                        warnings.warn("\nThe hypothesis contains 0 counts of {}-gram overlaps.\nTherefore the BLEU score evaluates to 0, "
                                      "independently of\nhow many N-gram overlaps of lower order it contains.\nConsider using lower n-gram "
                                      "order or use SmoothingFunction()".format(i + 1))
                        found.append(sys.float_info.min)
                return found

            def method1(self, p_n, *args, **kwargs):
                return [(p.numerator + self.epsilon) / p.denominator if p.numerator == 0 else float(p) for p in p_n]

            def method2(self, p_n, *args, **kwargs):
                return [float(p) if i == 0 else (p.numerator + 1) / (p.denominator + 1) for i, p in enumerate(p_n)]

            def method3(self, p_n, *args, **kwargs):
                times, found = 1, []
                for p in p_n:
                    if p.numerator == 0:
                        found.append(1 / (2 ** times * p.denominator))
                        times += 1
                    else:
                        found.append(float(p))
                return found

            def method4(self, p_n, references, hypothesis, hyp_len=None, *args, **kwargs):
                times, found = 1, []
                n = hyp_len if hyp_len else len(hypothesis)
                for p in p_n:
                    if p.numerator == 0 and n > 1:
                        found.append(1 / (2 ** times * self.k / math.log(n)) / p.denominator)
                        times += 1
                    else:
                        found.append(float(p))
                return found


        def corpus_bleu(list_of_references, hypotheses, weights=(0.25, 0.25, 0.25, 0.25), smoothing_function=None, auto_reweigh=False):
            assert len(list_of_references) == len(hypotheses), "The number of hypotheses and their reference(s) should be the same "
            many = isinstance(weights[0], (list, tuple))
            every = weights if many else [weights]
            most = max(map(len, every))
            above, below, hyp_len, ref_len = Counter(), Counter(), 0, 0
            for references, hypothesis in zip(list_of_references, hypotheses):
                for n in range(1, most + 1):
                    a, b = _precision(references, hypothesis, n)
                    above[n] += a
                    below[n] += b
                hyp_len += len(hypothesis)
                ref_len += closest_ref_length(references, len(hypothesis))
            penalty = brevity_penalty(ref_len, hyp_len)
            if above[1] == 0:
                return [0] * len(every) if many else 0
            shares = [_Share(above[n], below[n]) for n in range(1, most + 1)]
            smooth = smoothing_function or SmoothingFunction().method0
            shares = [float(p) for p in smooth(shares, references=references, hypothesis=hypothesis, hyp_len=hyp_len)]
            scores = []
            for weight in every:
                if auto_reweigh and hyp_len < 4 and tuple(weight) == (0.25, 0.25, 0.25, 0.25):
                    weight = (1 / hyp_len,) * hyp_len
                scores.append(penalty * math.exp(math.fsum(w * math.log(p) for w, p in zip(weight, shares) if p > 0)))
            return scores if many else scores[0]


        def sentence_bleu(references, hypothesis, weights=(0.25, 0.25, 0.25, 0.25), smoothing_function=None, auto_reweigh=False):
            return corpus_bleu([references], [hypothesis], weights, smoothing_function, auto_reweigh)


        bleu = sentence_bleu
        """#

    private static let stemmer = #"""
        class PorterStemmer:
            """M. F. Porter's stemmer with NLTK's extensions."""

            NLTK_EXTENSIONS, ORIGINAL_ALGORITHM, MARTIN_EXTENSIONS = "NLTK_EXTENSIONS", "ORIGINAL_ALGORITHM", "MARTIN_EXTENSIONS"

            _irregular = {form: stem for stem, forms in {
                "sky": ["sky", "skies"], "die": ["dying"], "lie": ["lying"], "tie": ["tying"], "news": ["news"],
                "inning": ["innings", "inning"], "outing": ["outings", "outing"], "canning": ["cannings", "canning"],
                "howe": ["howe"], "proceed": ["proceed"], "exceed": ["exceed"], "succeed": ["succeed"]}.items() for form in forms}

            def __init__(self, mode="NLTK_EXTENSIONS"):
                if mode != "NLTK_EXTENSIONS":
                    raise NotImplementedError("PorterStemmer: argument 'mode': got %r, expected 'NLTK_EXTENSIONS'" % (mode,))

            def _consonant(self, word, i):
                if word[i] in "aeiou":
                    return False
                return not (word[i] == "y" and i > 0 and self._consonant(word, i - 1))

            def _measure(self, stem):
                kinds = "".join("c" if self._consonant(stem, i) else "v" for i in range(len(stem)))
                return kinds.count("vc")

            def _vowel(self, stem): return any(not self._consonant(stem, i) for i in range(len(stem)))
            def _double(self, word): return len(word) >= 2 and word[-1] == word[-2] and self._consonant(word, len(word) - 1)

            def _cvc(self, word):
                return (len(word) >= 3 and self._consonant(word, len(word) - 3) and not self._consonant(word, len(word) - 2)
                        and self._consonant(word, len(word) - 1) and word[-1] not in "wxy"
                        or len(word) == 2 and not self._consonant(word, 0) and self._consonant(word, 1))

            def _rules(self, word, rules):
                """The first rule whose ending fits; it changes the word where its condition holds."""
                for ending, new, condition in rules:
                    if ending == "*d":
                        if self._double(word):
                            return word[:-2] + new if condition is None or condition(word[:-2]) else word
                    elif word.endswith(ending):
                        stem = word[:len(word) - len(ending)]
                        return stem + new if condition is None or condition(stem) else word
                return word

            def _1a(self, word):
                if word.endswith("ies") and len(word) == 4:
                    return word[:-3] + "ie"
                return self._rules(word, [("sses", "ss", None), ("ies", "i", None), ("ss", "ss", None), ("s", "", None)])

            def _1b(self, word):
                if word.endswith("ied"):
                    return word[:-3] + ("ie" if len(word) == 4 else "i")
                if word.endswith("eed"):
                    return word[:-1] if self._measure(word[:-3]) > 0 else word
                for ending in ("ed", "ing"):
                    if word.endswith(ending) and self._vowel(word[:-len(ending)]):
                        stem = word[:-len(ending)]
                        break
                else:
                    return word
                if stem.endswith(("at", "bl", "iz")):
                    return stem + "e"
                if self._double(stem):
                    return stem if stem[-1] in "lsz" else stem[:-1]
                return stem + "e" if self._measure(stem) == 1 and self._cvc(stem) else stem

            def _1c(self, word):
                if word.endswith("y") and len(word) > 2 and self._consonant(word, len(word) - 2):
                    return word[:-1] + "i"
                return word

            def _2(self, word):
                if word.endswith("alli") and self._measure(word[:-4]) > 0:
                    return self._2(word[:-4] + "al")
                some = lambda stem: self._measure(stem) > 0
                pairs = ("ational ate,tional tion,enci ence,anci ance,izer ize,bli ble,alli al,entli ent,eli e,ousli ous,ization ize,"
                         "ation ate,ator ate,alism al,iveness ive,fulness ful,ousness ous,aliti al,iviti ive,biliti ble,fulli ful")
                rules = [(*pair.split(), some) for pair in pairs.split(",")]
                return self._rules(word, rules + [("logi", "log", lambda stem: self._measure(word[:-3]) > 0)])

            def _3(self, word):
                some = lambda stem: self._measure(stem) > 0
                return self._rules(word, [("icate", "ic", some), ("ative", "", some), ("alize", "al", some), ("iciti", "ic", some),
                                          ("ical", "ic", some), ("ful", "", some), ("ness", "", some)])

            def _4(self, word):
                many = lambda stem: self._measure(stem) > 1
                rules = [(e, "", many) for e in "al ance ence er ic able ible ant ement ment ent".split()]
                rules.append(("ion", "", lambda stem: self._measure(stem) > 1 and stem[-1] in "st"))
                return self._rules(word, rules + [(e, "", many) for e in "ou ism ate iti ous ive ize".split()])

            def _5(self, word):
                if word.endswith("e"):
                    stem = word[:-1]
                    m = self._measure(stem)
                    if m > 1 or m == 1 and not self._cvc(stem):
                        word = stem
                if word.endswith("ll") and self._measure(word[:-1]) > 1:
                    word = word[:-1]
                return word

            def stem(self, word, to_lowercase=True):
                low = word.lower() if to_lowercase else word
                if low in self._irregular:
                    return self._irregular[low]
                if len(word) <= 2:
                    return low
                for step in (self._1a, self._1b, self._1c, self._2, self._3, self._4, self._5):
                    low = step(low)
                return low
        """#
}
