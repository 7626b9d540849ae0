import csv, io
def rows(text, **k): return list(csv.reader(io.StringIO(text), **k))
print(rows('a,b\n"c,d","e""f"\n\n1,\n'), rows("a;b", delimiter=";"), rows("'a,b',c", quotechar="'"), rows("a, b", skipinitialspace=True), rows("a\\,b,c", escapechar="\\"), rows('"a\nb",c'), rows('1,"2",3', quoting=csv.QUOTE_NONNUMERIC) if False else rows('1.5,"2"', quoting=csv.QUOTE_NONNUMERIC))
print(rows("a|b", delimiter="|"), rows('"a"b,c'), rows("a\tb", dialect="excel-tab"), rows('"a', strict=False), rows('a"b,c'), rows("a,b", quoting=csv.QUOTE_NONE))
def out(row, **k):
    f = io.StringIO(); csv.writer(f, **k).writerow(row); return f.getvalue()
print(repr(out([1, "a,b", 'q"q', None, 1.5, True, "line\nbreak", ""])), repr(out([""])), repr(out(["a", "b"], delimiter="\t", lineterminator="\n")), repr(out([1, "a"], quoting=csv.QUOTE_ALL)), repr(out([1, "a", 2.5], quoting=csv.QUOTE_NONNUMERIC)), repr(out(["a,b"], quoting=csv.QUOTE_NONE, escapechar="\\")), repr(out(['a"b'], doublequote=False, escapechar="\\")))
f = io.StringIO(); w = csv.DictWriter(f, ["x", "y"], restval="-", extrasaction="ignore"); w.writeheader(); w.writerow({"x": 1}); w.writerows([{"x": 2, "y": 3, "z": 4}]); print(repr(f.getvalue()))
r = csv.DictReader(io.StringIO("a,b\n1,2\n3\n4,5,6\n")); print(r.fieldnames, list(r), r.line_num)
print(list(csv.DictReader(io.StringIO("1,2\n"), fieldnames=["p", "q"], restkey="more")))
for g in (lambda: out(5), lambda: out(["a,b"], quoting=csv.QUOTE_NONE), lambda: rows("a", delimiter=",,"), lambda: rows("a", delimiter=5), lambda: rows("a", nothing=1), lambda: rows("a", dialect="missing"), lambda: rows('"a"b', strict=True), lambda: rows("x,1", quoting=csv.QUOTE_NONNUMERIC), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}), lambda: list(csv.reader([1]))):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class D(csv.Dialect):
    delimiter = ":"; quotechar = "'"; quoting = csv.QUOTE_MINIMAL; lineterminator = "\n"
csv.register_dialect("mine", D); print(sorted(csv.list_dialects()), rows("a:'b:c'", dialect="mine"), csv.get_dialect("mine").delimiter, csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.field_size_limit())
