from contextlib import contextmanager, suppress, nullcontext, redirect_stdout, ExitStack, closing
import io
@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name
    finally:
        print('</%s>' % name)
with tag('b') as t:
    print(t)
with suppress(ZeroDivisionError):
    1 / 0
out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
print(repr(out.getvalue()), nullcontext(3).__enter__())
try:
    with tag('x'):
        raise ValueError('inside')
except ValueError as e:
    print('caught', e)
with ExitStack() as stack:
    stack.enter_context(tag('s'))
    stack.callback(print, 'callback')
s = io.StringIO('l1\nl2\n'); print(list(s), s.read(), s.seek(0), s.readline())
