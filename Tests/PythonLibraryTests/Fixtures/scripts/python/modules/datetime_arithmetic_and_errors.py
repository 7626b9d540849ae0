from datetime import datetime, date, time, timedelta, timezone
d = date(2024, 2, 29)
print(d + timedelta(days=366), d - date(2023, 2, 28), d.replace(year=2020), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.toordinal(), date.fromordinal(738945), d.strftime("%d/%m/%y %A %B %j %U %a %b"), d.ctime(), repr(d), d.isoformat(), date.min, date.max)
t = timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
print(t, repr(t), -t, abs(-t), t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(hours=5)), t.total_seconds(), t / timedelta(minutes=1), timedelta(weeks=1, milliseconds=1500), timedelta(0), bool(timedelta(0)), timedelta(-1), timedelta(seconds=-1), timedelta.max, timedelta.resolution, timedelta(days=1.5) == timedelta(hours=36), t > timedelta(1), timedelta(microseconds=0.5), t * 1.5)
n = datetime(2024, 1, 31, 13, 45, 30, 123456)
print(n, repr(n), n.date(), n.time(), n.isoformat(" ", "minutes"), n.isoformat(timespec="milliseconds"), n.strftime("%Y-%m-%dT%H:%M:%S.%f %I%p %%"), n + timedelta(days=30), n - datetime(2023, 12, 31), n.replace(hour=0, microsecond=0), datetime.combine(d, time(1, 2)), n > datetime(2024, 1, 1), n.timetuple()[:6], f"{n:%H:%M}", datetime.min)
u = n.replace(tzinfo=timezone.utc)
e = timezone(timedelta(hours=5, minutes=30), "IST")
print(u, u.astimezone(e), u.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5e9, e), u.tzname(), u.utcoffset(), repr(e), e, timezone(timedelta(hours=-3)), u == u.astimezone(e), hash(u) == hash(u.astimezone(e)), repr(u), u.strftime("%z %Z"))
print(time(1, 2, 3), repr(time(1)), time(13, 5).strftime("%I:%M %p"), time.fromisoformat("04:05:06.789"), time(1) < time(2), time(1, tzinfo=timezone.utc), datetime.fromisoformat("2024-01-02T03:04:05+02:00"), datetime.fromisoformat("20240102"), date.fromisoformat("2024-W05-3"), datetime.strptime("3 Jan 2024 5PM", "%d %b %Y %I%p"), datetime.strptime("2024-01-01 +0130", "%Y-%m-%d %z"))
for f in (lambda: date(2023, 2, 29),
          lambda: date(0, 1, 1),
          lambda: date(2024, 13, 1),
          lambda: datetime(2024, 1, 1, 25),
          lambda: time(0, 60),
          lambda: n - u,
          lambda: n < u,
          lambda: n == u,
          lambda: d < n,
          lambda: date.fromisoformat("x"),
          lambda: datetime.strptime("x", "%Y"),
          lambda: datetime.strptime("2024 x", "%Y"),
          lambda: date.max + timedelta(1),
          lambda: timedelta(days=10 ** 10),
          lambda: timezone(timedelta(hours=25)),
          lambda: timedelta("x"),
          lambda: t / 0,
          lambda: d.replace(day=31),
          lambda: date("2024", 1, 1),
          lambda: datetime(2024),
          lambda: n.strftime(5),
          lambda: timezone(5),
          lambda: datetime.strptime("30 Feb 2024", "%d %b %Y")):
    try: print(f())
    except Exception as e2: print(type(e2).__name__, e2)
