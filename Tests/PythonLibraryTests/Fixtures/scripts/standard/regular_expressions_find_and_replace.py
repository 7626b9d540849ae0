import re
print(re.findall(r'\w+', 'Hello, big world!'), re.sub(r'[^a-z ]', '', 'a-b c1'), re.split(r'\s+', 'a  b c'), re.split(r'(,)', 'a,b'), re.search(r'(\d+)-(\d+)', 'x 12-34').groups(), re.match('b', 'ab'), re.fullmatch('a+', 'aaa'))
m = re.search(r'(?P<user>\w+)@(?P<host>\w+)', 'mail bob@site now')
print(m, m.group(), m.group('user'), m['host'], m.span(), m.start('host'), m.groupdict(), m.group(1, 2), m.lastindex, m.lastgroup, m.re.pattern, m.expand(r'\2-\g<user>'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('a', lambda m: m.group().upper(), 'banana', count=2), re.subn('a', 'b', 'aaa'), re.sub('x*', '-', 'abxd'), re.findall(r'(a)(b)?', 'ab a'), re.findall('', 'ab'))
p = re.compile(r'^the\b', re.I | re.M)
print(p, p.findall('The\nthe\nthen'), p.flags, p.groups, re.escape('a.b*c'), [m.group() for m in re.finditer(r'\d', 'a1b2')], re.findall(r'<.*?>', '<a><b>'), re.findall(r'(?<=\$)\d+', '$5 6'), re.findall(r'a(?!b)', 'abac'))
print(re.findall(r'(\w)\1', 'hello book'), re.sub(r'\s+', ' ', ' a \n b ').strip(), re.findall(r'[A-Za-z]+|\d+', 'abc123'), bool(re.match(r'^[\w.]+@[\w.]+$', 'a.b@c.d')), re.findall(r'(?x) \d+ # digits', '12 a'), re.split('(?=b)', 'abab'), re.findall(r'\bfoo\b', 'foo foobar'), re.findall('é', 'café'), re.findall(r'(?i:A)b', 'ab AB'))
print(re.match(r'(a+)+$', 'aaaa'), re.findall(r'a{2,3}', 'aaaaa'), re.findall(r'a{2,3}?', 'aaaaa'), re.sub('(?P<x>a)', r'[\g<x>]', 'bab'), re.split(r',\s*', 'a, b,c', maxsplit=1), re.findall(r'[^\W\d_]+', 'ab1_c'), re.findall(r'.', 'a\nb', re.S), re.findall(r'[]a]', ']a'))
for bad in ['(', ')', '[a', '*a', 'a**', r'\q', '(?P<n>a)(?P<n>b)', r'\2', '(?z)', 'a{3,2}', '[z-a]']:
    try:
        re.compile(bad)
    except re.error as e:
        print(e)
try:
    re.match('a', 5)
except TypeError as e:
    print(e)
