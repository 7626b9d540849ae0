// `nbrun serve`: a notebook's page on a local server, its demo's events run by the session's kernels, its
// outputs streamed, run again when the file is saved.
//
//     browser --GET /, /page, /events, POST /event--> LoopbackServer --> AccessControl --> NotebookServer
//                                                                                              |
//     file --SavedFile--> NotebookRunner (a thread; a session on its own thread) --> EventHub --+
//
// Nothing of a run happens on the server's tasks, and nothing of the server waits for a client: what a client
// does not take in time is dropped, and then the client.
