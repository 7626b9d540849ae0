// The Python side of `matplotlib.dates`.

extension PythonSource {
    enum SourceDates {
        static let text = #"""
            import datetime
            import math

            import numpy as np

            from matplotlib import ticker

            _EPOCH = datetime.datetime(1970, 1, 1)
            MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = MO, TU, WE, TH, FR, SA, SU = range(7)


            def _number(d):
                if isinstance(d, datetime.datetime):
                    return (d.replace(tzinfo=None) - _EPOCH).total_seconds() / 86400
                if isinstance(d, datetime.date):
                    return float((datetime.datetime(d.year, d.month, d.day) - _EPOCH).days)
                if isinstance(d, np.datetime64) if hasattr(np, "datetime64") else False:
                    return float((d - np.datetime64("1970-01-01")) / np.timedelta64(1, "s")) / 86400
                return float(d)


            def date2num(d):
                return np.array([_number(v) for v in d]) if np.iterable(d) and not isinstance(d, str) else _number(d)


            def num2date(x, tz=None):
                one = lambda v: _EPOCH + datetime.timedelta(days=float(v))
                return [one(v) for v in x] if np.iterable(x) else one(x)


            def datestr2num(d, default=None):
                one = lambda t: _number(datetime.datetime.fromisoformat(t))
                return one(d) if isinstance(d, str) else np.array([one(t) for t in d])


            def _use(axis):
                if not isinstance(axis._major_locator, _DateLocator):
                    locator = AutoDateLocator()
                    axis.set_major_locator(locator)
                    axis.set_major_formatter(AutoDateFormatter(locator))


            class DateFormatter(ticker.Formatter):
                def __init__(self, fmt, tz=None, *, usetex=None):
                    self.fmt = fmt

                def __call__(self, x, pos=None):
                    return num2date(x).strftime(self.fmt)


            class _DateLocator(ticker.Locator):
                pass


            class AutoDateLocator(_DateLocator):
                _format = "%Y-%m-%d"

                def __init__(self, tz=None, minticks=5, maxticks=None, interval_multiples=True):
                    pass

                def tick_values(self, vmin, vmax):
                    low, high = num2date(min(vmin, vmax)), num2date(max(vmin, vmax))
                    days = abs(vmax - vmin)
                    made = []
                    if days > 5 * 365.25:
                        self._format = "%Y"
                        step = next(s for s in (1, 2, 4, 5, 10, 20, 40, 50, 100, 200, 400, 500, 1000) if days / 365.25 / s <= 11)
                        year = low.year // step * step
                        while year <= high.year + step:
                            if year > 0:
                                made.append(datetime.datetime(year, 1, 1))
                            year += step
                    elif days > 5 * 30:
                        self._format = "%Y-%m"
                        step = next((s for s in (1, 2, 3, 4, 6) if days / 30.4 / s <= 12), 12)
                        index = low.year * 12 + low.month - 1
                        index -= index % step
                        while index <= high.year * 12 + high.month + step:
                            made.append(datetime.datetime(index // 12, index % 12 + 1, 1))
                            index += step
                    elif days > 5:
                        self._format = "%Y-%m-%d"
                        step = next((s for s in (1, 2, 3, 7, 14, 21) if days / s <= 8), 21)
                        day = datetime.datetime(low.year, low.month, low.day)
                        while day <= high + datetime.timedelta(days=step):
                            if step in (7, 14, 21) or (day.day - 1) % step == 0:
                                made.append(day)
                                day += datetime.timedelta(days=step if step > 3 else 1)
                            else:
                                day += datetime.timedelta(days=1)
                    else:
                        hours = days * 24
                        self._format = "%m-%d %H" if hours > 5 else "%d %H:%M"
                        unit = 3600 if hours > 5 else 60
                        step = next((s for s in ((1, 2, 3, 4, 6, 12) if unit == 3600 else (1, 5, 10, 15, 30, 60)) if days * 86400 / unit / s <= 12), 12)
                        size = step * unit / 86400
                        first = math.floor(min(vmin, vmax) / size)
                        return np.arange(first, math.ceil(max(vmin, vmax) / size) + 1) * size
                    return np.array([_number(d) for d in made])


            class AutoDateFormatter(ticker.Formatter):
                def __init__(self, locator, tz=None, defaultfmt="%Y-%m-%d"):
                    self._locator = locator

                def __call__(self, x, pos=None):
                    return num2date(x).strftime(getattr(self._locator, "_format", "%Y-%m-%d"))


            class ConciseDateFormatter(AutoDateFormatter):
                pass


            class _Every(_DateLocator):
                _unit = 1.0

                def __init__(self, *args, interval=1, tz=None, **kwargs):
                    self._interval = interval

                def tick_values(self, vmin, vmax):
                    size = self._unit * self._interval
                    return np.arange(math.ceil(vmin / size), math.floor(vmax / size) + 1) * size


            class DayLocator(_Every):
                def __init__(self, bymonthday=None, interval=1, tz=None):
                    self._interval = interval


            class WeekdayLocator(_Every):
                _unit = 7.0

                def __init__(self, byweekday=1, interval=1, tz=None):
                    self._interval = interval


            class HourLocator(_Every):
                _unit = 1 / 24


            class MonthLocator(_DateLocator):
                def __init__(self, bymonth=None, bymonthday=1, interval=1, tz=None):
                    self._months = [bymonth] if isinstance(bymonth, int) else list(bymonth or range(1, 13))
                    self._interval = interval

                def tick_values(self, vmin, vmax):
                    low, high = num2date(vmin), num2date(vmax)
                    found = [datetime.datetime(y, m, 1) for y in range(low.year, high.year + 1) for m in self._months]
                    return np.array([_number(d) for d in found if low <= d <= high][::self._interval])


            class YearLocator(_DateLocator):
                def __init__(self, base=1, month=1, day=1, tz=None):
                    self._base, self._month, self._day = base, month, day

                def tick_values(self, vmin, vmax):
                    low, high = num2date(vmin), num2date(vmax)
                    return np.array([_number(datetime.datetime(y, self._month, self._day)) for y in range(low.year, high.year + 2)
                                     if y % self._base == 0])
            """#
    }
}
