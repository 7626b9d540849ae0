import PythonLanguage

/// Modules that lead out of a cell, to threads, processes or the network: what needs none of them works,
/// the rest says why not.
enum OutsideModules {
    static let modules = [
        NativeModule("threading", doc: "Locks; cells run in one thread.", python: threading),
        NativeModule("multiprocessing", doc: "Cells run in one process.", python: multiprocessing),
        NativeModule("concurrent", doc: ""),
        NativeModule("concurrent.futures", doc: "Cells run in one thread.", python: concurrentFutures),
        NativeModule("queue", doc: "Queues.", python: queue),
        NativeModule("subprocess", doc: "Cells have no processes.", python: subprocess),
        NativeModule("signal", doc: "Cells get no signals.", python: signal),
        NativeModule("urllib", doc: ""),
        NativeModule("urllib.error", doc: "Errors of the network.", python: urllibError),
        NativeModule("urllib.parse", doc: "Parts of URLs.", python: urllibParse),
        NativeModule("urllib.request", doc: "Cells have no network.", python: urllibRequest),
        NativeModule("getpass", doc: "A page asks nothing.", python: getpass),
    ]

    private static let threading = #"""
        class Lock:
            """Cells run in one thread: a lock only remembers that it is held."""

            def __init__(self): self._count = 0

            def acquire(self, blocking=True, timeout=-1):
                if self._count:
                    if not blocking or timeout >= 0:
                        return False
                    raise RuntimeError("a second acquire() would wait for ever: cells have no threads")
                self._count = 1
                return True

            def release(self):
                if not self._count:
                    raise RuntimeError("release unlocked lock")
                self._count -= 1

            def locked(self): return self._count > 0
            def __enter__(self): return self.acquire()
            def __exit__(self, *args): self.release()


        class RLock(Lock):
            def acquire(self, blocking=True, timeout=-1):
                self._count += 1
                return True


        class Semaphore(Lock):
            def __init__(self, value=1): self._value = value

            def acquire(self, blocking=True, timeout=None):
                if self._value <= 0:
                    return False
                self._value -= 1
                return True

            def release(self, n=1): self._value += n


        BoundedSemaphore = Semaphore


        class Event:
            def __init__(self): self._flag = False
            def is_set(self): return self._flag
            def set(self): self._flag = True
            def clear(self): self._flag = False

            def wait(self, timeout=None):
                if not self._flag and timeout is None:
                    raise RuntimeError("Event.wait() would wait for ever: cells have no threads")
                return self._flag


        class Condition(RLock):
            def __init__(self, lock=None): Lock.__init__(self)
            def notify(self, n=1): pass
            def notify_all(self): pass


        class local:
            pass


        class Thread:
            def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
                self._target, self._args, self._kwargs = target, args, kwargs or {}
                self.name, self.daemon, self.ident = name or "Thread-1", bool(daemon), None

            def run(self):
                if self._target is not None:
                    self._target(*self._args, **self._kwargs)

            def start(self):
                raise RuntimeError("can't start new thread: cells run in one thread; call run() to run it now")

            def join(self, timeout=None): raise RuntimeError("cannot join thread before it is started")
            def is_alive(self): return False
            def getName(self): return self.name
            def setName(self, name): self.name = name


        class Timer(Thread):
            def __init__(self, interval, function, args=None, kwargs=None):
                Thread.__init__(self, target=function, args=args or (), kwargs=kwargs)

            def cancel(self): pass


        class _MainThread(Thread):
            def is_alive(self): return True


        _main = _MainThread(name="MainThread")
        _main.ident = 1
        def current_thread(): return _main
        def main_thread(): return _main
        def get_ident(): return 1
        def active_count(): return 1
        def enumerate(): return [_main]
        currentThread = current_thread
        activeCount = active_count
        TIMEOUT_MAX = 9223372036.0
        """#

    private static let multiprocessing = #"""
        def cpu_count(): return 1


        def _refused(name):
            def refused(*args, **kwargs):
                raise RuntimeError("multiprocessing.%s() is not supported: cells run in one process" % name)
            refused.__name__ = name
            return refused


        Process = _refused("Process")
        Pool = _refused("Pool")
        Queue = _refused("Queue")
        Pipe = _refused("Pipe")
        Manager = _refused("Manager")
        Value = _refused("Value")
        Array = _refused("Array")
        Lock = _refused("Lock")


        class _Current:
            name, pid, daemon = "MainProcess", 1, False


        def current_process(): return _Current()
        def get_start_method(allow_none=False): return "spawn"
        def set_start_method(method, force=False): pass
        def freeze_support(): pass
        def active_children(): return []
        """#

    private static let concurrentFutures = #"""
        def _refused(name):
            def refused(*args, **kwargs):
                raise RuntimeError("concurrent.futures.%s() is not supported: cells run in one thread" % name)
            refused.__name__ = name
            return refused


        ThreadPoolExecutor = _refused("ThreadPoolExecutor")
        ProcessPoolExecutor = _refused("ProcessPoolExecutor")
        as_completed = _refused("as_completed")
        wait = _refused("wait")


        class TimeoutError(Exception):
            pass
        """#

    private static let queue = #"""
        from collections import deque as _deque
        import heapq as _heapq


        class Empty(Exception): pass
        class Full(Exception): pass


        for _kind in (Empty, Full):
            _kind.__module__ = "_queue" if _kind is Empty else "queue"


        class Queue:
            """Without threads nothing ever arrives: what would wait for ever raises Empty or Full."""

            def __init__(self, maxsize=0):
                self.maxsize, self.unfinished_tasks = maxsize, 0
                self._init()

            def _init(self): self.queue = _deque()
            def _put(self, item): self.queue.append(item)
            def _get(self): return self.queue.popleft()
            def qsize(self): return len(self.queue)
            def empty(self): return not self.queue
            def full(self): return 0 < self.maxsize <= len(self.queue)

            def put(self, item, block=True, timeout=None):
                if self.full():
                    raise Full
                self._put(item)
                self.unfinished_tasks += 1

            def get(self, block=True, timeout=None):
                if not self.queue:
                    raise Empty
                return self._get()

            def put_nowait(self, item): self.put(item, False)
            def get_nowait(self): return self.get(False)

            def task_done(self):
                if self.unfinished_tasks <= 0:
                    raise ValueError("task_done() called too many times")
                self.unfinished_tasks -= 1

            def join(self):
                if self.unfinished_tasks:
                    raise RuntimeError("Queue.join() would wait for ever: cells have no threads")


        class LifoQueue(Queue):
            def _init(self): self.queue = []
            def _get(self): return self.queue.pop()
            def _put(self, item): self.queue.append(item)


        class PriorityQueue(Queue):
            def _init(self): self.queue = []
            def _put(self, item): _heapq.heappush(self.queue, item)
            def _get(self): return _heapq.heappop(self.queue)


        class SimpleQueue(Queue):
            def __init__(self): Queue.__init__(self)
        """#

    private static let subprocess = #"""
        PIPE, STDOUT, DEVNULL = -1, -2, -3


        class SubprocessError(Exception):
            pass


        class CalledProcessError(SubprocessError):
            def __init__(self, returncode, cmd, output=None, stderr=None):
                self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

            def __str__(self):
                return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)


        class TimeoutExpired(SubprocessError):
            pass


        def _refused(name):
            def refused(args=None, *more, **kwargs):
                raise PermissionError("subprocess.%s() is not permitted: cells have no access to processes: %r" % (name, args))
            refused.__name__ = name
            return refused


        run = _refused("run")
        call = _refused("call")
        check_call = _refused("check_call")
        check_output = _refused("check_output")
        getoutput = _refused("getoutput")
        getstatusoutput = _refused("getstatusoutput")
        Popen = _refused("Popen")
        """#

    private static let signal = #"""
        SIGINT, SIGTERM, SIGALRM, SIGKILL = 2, 15, 14, 9
        SIG_DFL, SIG_IGN = 0, 1


        def _refused(name):
            def refused(*args):
                raise RuntimeError("signal.%s() is not supported: cells get no signals" % name)
            return refused


        signal, alarm, setitimer, pause = map(_refused, ("signal", "alarm", "setitimer", "pause"))
        """#

    private static let urllibError = #"""
        class URLError(OSError):
            def __init__(self, reason, filename=None):
                self.args, self.reason = (reason,), reason

            def __str__(self): return "<urlopen error %s>" % self.reason


        class HTTPError(URLError):
            def __init__(self, url, code, msg, hdrs=None, fp=None):
                URLError.__init__(self, msg)
                self.code, self.msg, self.url = code, msg, url

            def __str__(self): return "HTTP Error %s: %s" % (self.code, self.msg)


        class ContentTooShortError(URLError):
            pass
        """#

    private static let urllibParse = #"""
        from collections import namedtuple as _namedtuple

        _safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


        def quote(string, safe="/", encoding=None, errors=None):
            data = string.encode(encoding or "utf-8") if isinstance(string, str) else string
            keep = _safe | frozenset(safe.encode("ascii", "ignore") if isinstance(safe, str) else safe)
            return "".join(chr(b) if b in keep else "%%%02X" % b for b in data)


        def quote_plus(string, safe="", encoding=None, errors=None):
            return quote(string, safe + " ", encoding).replace(" ", "+")


        def unquote(string, encoding="utf-8", errors="replace"):
            parts = string.split("%")
            data = parts[0].encode()
            for part in parts[1:]:
                try:
                    data += bytes([int(part[:2], 16)]) + part[2:].encode()
                except ValueError:
                    data += b"%" + part.encode()
            return data.decode(encoding, errors)


        def unquote_plus(string, encoding="utf-8", errors="replace"):
            return unquote(string.replace("+", " "), encoding, errors)


        def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
            pairs = query.items() if hasattr(query, "items") else query
            parts = []
            for k, v in pairs:
                values = v if doseq and not isinstance(v, (str, bytes)) and hasattr(v, "__iter__") else [v]
                for value in values:
                    parts.append(quote_via(str(k), safe) + "=" + quote_via(str(value), safe))
            return "&".join(parts)


        def parse_qsl(qs, keep_blank_values=False, strict_parsing=False):
            result = []
            for part in qs.split("&"):
                name, equals, value = part.partition("=")
                if value or keep_blank_values and part:
                    result.append((unquote_plus(name), unquote_plus(value)))
            return result


        def parse_qs(qs, keep_blank_values=False, strict_parsing=False):
            result = {}
            for name, value in parse_qsl(qs, keep_blank_values):
                result.setdefault(name, []).append(value)
            return result


        class _Place:
            @property
            def hostname(self):
                host = self.netloc.rpartition("@")[2].partition(":")[0]
                return host.lower() or None

            @property
            def port(self):
                text = self.netloc.rpartition("@")[2].partition(":")[2]
                return int(text) if text else None

            @property
            def username(self):
                return self.netloc.rpartition("@")[0].partition(":")[0] or None

            def geturl(self): return urlunparse(self) if len(self) == 6 else urlunsplit(self)


        class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _Place):
            pass


        class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _Place):
            pass


        def urlsplit(url, scheme="", allow_fragments=True):
            netloc = query = fragment = ""
            head, colon, rest = url.partition(":")
            if colon and head[:1].isalpha() and all(c.isalnum() or c in "+-." for c in head):
                scheme, url = head.lower(), rest
            if url[:2] == "//":
                end = min((i for i in (url.find(c, 2) for c in "/?#") if i >= 0), default=len(url))
                netloc, url = url[2:end], url[end:]
            if allow_fragments:
                url, _, fragment = url.partition("#")
            url, _, query = url.partition("?")
            return SplitResult(scheme, netloc, url, query, fragment)


        def urlparse(url, scheme="", allow_fragments=True):
            s = urlsplit(url, scheme, allow_fragments)
            path, _, params = s.path.partition(";") if ";" in s.path.rsplit("/", 1)[-1] else (s.path, "", "")
            return ParseResult(s.scheme, s.netloc, path, params, s.query, s.fragment)


        def urlunsplit(components):
            scheme, netloc, path, query, fragment = components
            text = path
            if netloc:
                text = "//" + netloc + ("/" if path and not path.startswith("/") else "") + path
            if scheme:
                text = scheme + ":" + text
            return text + ("?" + query if query else "") + ("#" + fragment if fragment else "")


        def urlunparse(components):
            scheme, netloc, path, params, query, fragment = components
            return urlunsplit((scheme, netloc, path + (";" + params if params else ""), query, fragment))


        def urljoin(base, url, allow_fragments=True):
            if not base or not url:
                return url or base
            b, u = urlsplit(base), urlsplit(url)
            if u.scheme and u.scheme != b.scheme:
                return url
            if u.netloc:
                return urlunsplit((b.scheme, *u[1:]))
            if not u.path:
                return urlunsplit((b.scheme, b.netloc, b.path, u.query or b.query, u.fragment))
            parts = u.path.split("/") if u.path.startswith("/") else b.path.split("/")[:-1] + u.path.split("/")
            kept = []
            for part in parts:
                if part == "..":
                    if len(kept) > 1:
                        kept.pop()
                elif part != ".":
                    kept.append(part)
            if parts[-1] in (".", ".."):
                kept.append("")
            return urlunsplit((b.scheme, b.netloc, "/".join(kept) or "/", u.query, u.fragment))
        """#

    private static let urllibRequest = #"""
        from urllib.error import URLError as _URLError


        class Request:
            def __init__(self, url, data=None, headers=None, origin_req_host=None, unverifiable=False, method=None):
                self.full_url, self.data, self.headers = url, data, headers or {}

            def add_header(self, key, val): self.headers[key] = val


        def _where(url):
            return getattr(url, "full_url", url)


        def urlopen(url, data=None, timeout=None, **kwargs):
            raise _URLError("cells have no network: %s" % _where(url))


        def urlretrieve(url, filename=None, reporthook=None, data=None):
            raise _URLError("cells have no network: %s (put the file into a folder and give it with --files)" % url)


        class OpenerDirector:
            addheaders = []
            def open(self, url, data=None, timeout=None): return urlopen(url)


        def build_opener(*handlers): return OpenerDirector()
        def install_opener(opener): pass
        def ProxyHandler(proxies=None): return None
        """#

    private static let getpass = #"""
        def getuser(): return "user"
        def getpass(prompt="Password: ", stream=None):
            raise RuntimeError("getpass() is not supported: a page asks nothing")
        """#
}
