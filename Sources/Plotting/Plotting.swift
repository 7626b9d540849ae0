// A figure is a value: axes with artists in data coordinates. It is drawn as SVG for pages and files and in
// characters for Markdown and the terminal. The front ends (Python's matplotlib, JavaScript's tfvis, the
// reports' own curves) build figures; nothing here knows them.
