import re
log = "2024-01-05 ERROR [db] failed id=42\n2024-01-06 INFO [web] ok id=7"
p = re.compile(r"""(?P<date>\d{4}-\d\d-\d\d) \s+ (?P<level>[A-Z]+) \s+ \[(?P<part>\w+)\] .*? id=(?P<id>\d+)""", re.X)
print([m.groupdict() for m in p.finditer(log)], p.sub(r"\g<level>:\g<id>", log), re.split(r"[\s\[\]]+", log)[:4], bool(re.fullmatch(r"[\w.]+@[\w.]+\.\w+", "a.b@c.org")))
