// `nbrun serve`: a notebook's page on a local server, its demo's events run by the session's kernels, its
// outputs streamed, run again when the file is saved.
