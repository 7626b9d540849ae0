// The Python side of `matplotlib.animation`.

extension PythonSource {
    enum SourceAnimation {
        static let text = #"""
            import _plotting
            from matplotlib import rcParams


            class Animation:
                """An animation of which pages show the last frame."""

                _drawn = False

                def __init__(self, fig, event_source=None, blit=False):
                    self._fig = fig

                def _frames_list(self):
                    frames = self._frames
                    if frames is None:
                        return range(self._count or 100)
                    if isinstance(frames, int):
                        return range(frames)
                    if callable(frames):
                        frames = frames()
                    limit = self._count or 1000
                    out = []
                    for i, frame in enumerate(frames):
                        if i >= limit:
                            break
                        out.append(frame)
                    return out

                def _draw_all(self):
                    if self._drawn:
                        return
                    self._drawn = True
                    if self._init is not None:
                        self._init()
                    frames = self._frames_list()
                    for frame in frames:
                        self._function(frame, *self._arguments)

                def save(self, filename, writer=None, fps=None, dpi=None, **kwargs):
                    self._draw_all()
                    stem = str(filename).rpartition(".")[0] or str(filename)
                    _plotting.note(f"{filename}: nbrun writes no films; the last frame is {stem}.svg")
                    self._fig.savefig(stem + ".svg")

                def to_jshtml(self, fps=None, embed_frames=True, default_mode=None):
                    self._draw_all()
                    return self._fig._repr_svg_()

                def to_html5_video(self, embed_limit=None):
                    self._draw_all()
                    return self._fig._repr_svg_()

                def pause(self):
                    pass

                resume = pause

                def new_frame_seq(self):
                    return iter(self._frames_list())


            class TimedAnimation(Animation):
                """Of which classes of one's own are made: what `_draw_frame` draws of `new_frame_seq`."""

                def __init__(self, fig, interval=200, repeat_delay=0, repeat=True, event_source=None, *args, **kwargs):
                    super().__init__(fig)
                    if hasattr(self, "_draw_frame"):
                        fig._before_draw = self._first_frame

                def _init_draw(self): pass

                def _first_frame(self):
                    """As in a notebook, a figure that is shown has the animation's first frame."""
                    self._fig._before_draw = None
                    self._init_draw()
                    self._draw_frame(next(iter(self.new_frame_seq())))


            class FuncAnimation(TimedAnimation):
                def __init__(self, fig, func, frames=None, init_func=None, fargs=None, save_count=None, *, cache_frame_data=True,
                             interval=200, repeat_delay=0, repeat=True, blit=False, event_source=None, **kwargs):
                    super().__init__(fig)
                    self._function, self._frames, self._init = func, frames, init_func
                    self._arguments, self._count = tuple(fargs or ()), save_count
                    fig._before_draw = self._first

                def _first(self):
                    """As in a notebook, a figure that is shown has the animation's first frame."""
                    if self._drawn:
                        return
                    self._drawn = True
                    if self._init is not None:
                        self._init()
                    frames = self._frames
                    first = 0 if frames is None or isinstance(frames, int) else next(iter(frames() if callable(frames) else frames), None)
                    if first is not None:
                        self._function(first, *self._arguments)
                    self._drawn = False
                    self._fig._before_draw = None


            class ArtistAnimation(TimedAnimation):
                def __init__(self, fig, artists, *args, **kwargs):
                    super().__init__(fig)
                    self._artists = [list(a) for a in artists]
                    self._function, self._frames, self._init, self._arguments, self._count = self._show, len(self._artists), None, (), None
                    self._show(0)

                def _show(self, i):
                    for j, group in enumerate(self._artists):
                        for artist in group:
                            artist.set_visible(j == i)


            class _Writer:
                def __init__(self, fps=5, codec=None, bitrate=None, extra_args=None, metadata=None):
                    self.fps = fps

                @classmethod
                def isAvailable(cls):
                    return True


            class PillowWriter(_Writer):
                pass


            class FFMpegWriter(_Writer):
                pass


            class ImageMagickWriter(_Writer):
                pass


            class HTMLWriter(_Writer):
                pass


            class _Writers(dict):
                def __missing__(self, name):
                    return _Writer

                def is_available(self, name):
                    return True

                def list(self):
                    return ["pillow"]


            writers = _Writers()
            """#
    }
}
