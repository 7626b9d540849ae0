# n-grams, counts, tokenizers, stems and BLEU of NLTK.
import warnings
warnings.filterwarnings("ignore")
from nltk.translate.bleu_score import sentence_bleu, corpus_bleu, SmoothingFunction, modified_precision
from nltk.util import ngrams, everygrams, pad_sequence
from nltk import FreqDist, ConditionalFreqDist, bigrams
from nltk.tokenize import TreebankWordTokenizer, RegexpTokenizer, wordpunct_tokenize
from nltk.stem import PorterStemmer
r=[['the','quick','brown','fox','jumped','over','the','lazy','dog']]
for h in (['the','quick','brown','fox','jumped','over','the','lazy','dog'],['the','fast','brown','fox','jumped','over','the','sleepy','dog'],['the','quick'],['a','b','c'],['the','quick','brown','fox','jumped','over','the','lazy','dog','from','space']):
    print(sentence_bleu(r,h), sentence_bleu(r,h,weights=(0.5,0.5,0,0)), sentence_bleu(r,h,weights=(1,0,0,0)))
    for m in ('method1','method2','method3','method4'):
        print(m, round(sentence_bleu(r,h,smoothing_function=getattr(SmoothingFunction(),m)),10))
print(corpus_bleu([r,[['a','b','c','d','e']]],[['the','quick','brown','fox'],['a','b','c','d','f']]), modified_precision(r,['the','the','the'],1))
print(list(ngrams([1,2,3],2,pad_left=True,pad_right=True,left_pad_symbol='<s>',right_pad_symbol='</s>')), list(everygrams('abc',max_len=2)))
f=FreqDist("the cat sat on the mat the end".split()); print(f, f.most_common(2), f['the'], f.freq('the'), f.N(), f.B(), f.max(), f.hapaxes()); f.tabulate(3)
print(repr(f))
c=ConditionalFreqDist(bigrams("a b a c a b".split())); print(c['a'].most_common(), c.conditions(), c)
t=TreebankWordTokenizer()
for s in ["Good muffins cost $3.88 (in New York).  Please buy me two of them... Thanks!","They'll save and invest more, can't they? \"Quoted\" -- I'm gonna go; it's John's.","hi, my name can't hello, we've got 10,000 'things'"]: print(t.tokenize(s))
print(RegexpTokenizer(r'\w+').tokenize("It's a test."), wordpunct_tokenize("It's a test."))
p=PorterStemmer()
import re
words=sorted(set(re.findall(r"[a-z]+","""caresses ponies ties caress cats feed agreed disabled matting mating meeting milling messing meetings relational conditional rational valenci hesitanci digitizer conformabli radicalli differentli vileli analogousli vietnamization predication operator feudalism decisiveness hopefulness callousness formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologou communism activate angulariti homologous effective bowdlerize probate rate cease controll roll happy sky skies dying lying tying news innings outing cannings howe proceed exceed succeed generously university universal organization running runner ran easily beautifully history historical computers computing computation naturally languages processing sing singing fly flies died say enjoy enjoyed boy boys by cry cries crying y ay is was the this apologies theology archaeology""")))
print([p.stem(w) for w in words])
