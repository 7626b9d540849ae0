import csv, io
def out(row, **k):
    f = io.StringIO(); csv.writer(f, **k).writerow(row); return f.getvalue()
print(repr(out(['a"b', 'c'], doublequote=False, escapechar='\\')), repr(out(['a"b,c'], doublequote=False, escapechar='\\')))
for f in (lambda: list(csv.reader(['a'], delimiter=5)),
          lambda: list(csv.reader(['a'], delimiter=',,')),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
