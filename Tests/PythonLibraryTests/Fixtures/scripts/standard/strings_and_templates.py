import string
print(string.ascii_lowercase, string.digits, string.punctuation, string.capwords('hello big world'), string.Template('$a and ${b} $$').substitute(a=1, b='x'), string.Template('$q').safe_substitute())
print('a,b!'.translate(str.maketrans('', '', string.punctuation)), string.whitespace == ' \t\n\r\x0b\x0c')
try:
    string.Template('$a').substitute()
except KeyError as e:
    print('KeyError', e)
import textwrap
print(textwrap.dedent('''
    a
      b
    c'''), textwrap.fill('the quick brown fox jumps over the lazy dog', 15), textwrap.wrap('aaaa bbb cc', 5), textwrap.shorten('hello wide world', 12), textwrap.indent('a\nb', '> '), sep='|')
