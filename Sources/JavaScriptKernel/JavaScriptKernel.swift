// JavaScript cells: JavaScriptCore, loaded when the first cell comes, with a console, timers, a document and
// the TensorFlow.js API over the engine.
