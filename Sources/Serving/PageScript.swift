// What a served page has beyond a report: a line that says how the run goes, and the exchange of the page for
// a new one without moving it under the reader's eyes. All that comes from the server is put in as text, but
// for the page itself, which is the same markup as a report's and runs no script when it is put in.

enum PageScript {
    static let style = """
        #nbrun-live { position: fixed; z-index: 10; right: 1rem; bottom: 1rem; max-width: min(44rem, calc(100vw - 2rem)); \
        box-sizing: border-box; padding: .5rem .75rem; border: 1px solid #8888; border-radius: .5rem; \
        font: .85rem/1.4 system-ui, sans-serif; background: Canvas; color: CanvasText; box-shadow: 0 2px 12px #0003; }
        #nbrun-live[hidden] { display: none; }
        #nbrun-live pre { margin: .4rem 0 0; max-height: 12rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; \
        font: .8rem/1.4 ui-monospace, monospace; }
        #nbrun-live progress { vertical-align: middle; width: 8rem; }
        #nbrun-live.problem { border-color: #c33; }
        @media print { #nbrun-live { display: none; } }
        """

    static let script = #"""
        (() => {
        'use strict';
        let version = shown(document), text = '', training = null, state = null, isFetching = false;
        const panel = document.createElement('div');
        panel.id = 'nbrun-live';
        panel.hidden = true;
        panel.setAttribute('role', 'status');
        const line = document.createElement('span'), bar = document.createElement('progress');
        const output = document.createElement('pre');
        panel.append(line, ' ', bar, output);

        /// The number of a page, so that the same one is not fetched again.
        function shown(page) {
          const meta = page.querySelector('meta[name=nbrun-version]');
          return meta ? Number(meta.content) : 0;
        }

        function show(lost) {
          const running = state && state.isRunning, problem = lost || (state && state.problem);
          panel.hidden = !running && !problem;
          panel.className = problem ? 'problem' : '';
          bar.hidden = !running || !!problem;
          if (lost) line.textContent = lost;
          else if (problem) line.textContent = 'The file was saved, but it can not be run:';
          else if (running) {
            line.textContent = `running cell ${Math.max(1, state.cell)} of ${state.cells}`
              + (training ? `, epoch ${training.epoch} of ${training.epochs}${training.logs ? ', ' + training.logs : ''}` : '');
            bar.value = training ? training.share : state.cells ? Math.max(0, state.cell - 1) / state.cells : 0;
          }
          const shown = lost ? '' : problem ? problem : running ? text.split('\n').slice(-8).join('\n') : '';
          output.textContent = shown;
          output.hidden = !shown;
        }

        function fields() {
          const kept = new Map();
          for (const field of document.querySelectorAll('input[id], textarea[id], select[id]')) {
            const isChoice = field.type === 'checkbox' || field.type === 'radio';
            const value = isChoice ? field.checked : field.value;
            if (value !== (isChoice ? field.defaultChecked : field.defaultValue)) kept.set(field.id, value);
          }
          return kept;
        }

        async function replace(next) {
          if (isFetching) return;
          isFetching = true;
          try {
            while (version < next()) {
              const answer = await fetch('/page', {headers: {Accept: 'text/html'}});
              if (!answer.ok) return;
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              const kept = fields(), x = scrollX, y = scrollY;
              const open = [...document.querySelectorAll('details')].map(details => details.open);
              // The policy of this page knows the demo's script only if there was one.
              if (!!page.getElementById('live-data') !== !!document.getElementById('live-data')) return location.reload();
              document.title = page.title;
              document.body.replaceChildren(...page.body.childNodes);
              document.querySelectorAll('details').forEach((details, index) => {
                if (index < open.length) details.open = open[index];
              });
              for (const [id, value] of kept) {
                const field = document.getElementById(id);
                if (!field) continue;
                if (typeof value === 'boolean') field.checked = value; else field.value = value;
              }
              document.body.append(panel);
              scrollTo({left: x, top: y, behavior: 'instant'});
              version = shown(page);
              for (const old of document.body.querySelectorAll('script:not([type])')) {
                const script = document.createElement('script');
                script.textContent = old.textContent;
                old.replaceWith(script);
              }
            }
          } finally { isFetching = false; }
        }

        /// What the page's demo takes for its worker.
        const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), n => n.toString(36)).join('');
        let demo = null, isOpen = false;
        async function post(message) {
          const headers = {'Content-Type': 'application/json'};
          const own = demo;
          try {
            const answer = await fetch('/event', {method: 'POST', headers, body: JSON.stringify({page: id, message})});
            if (answer.ok) return;
            const text = (await answer.text()).trim();
            if (message.type !== 'start') own?.onmessage?.({data: {type: 'error', message: text}});
            else setTimeout(() => { if (demo === own) post(message); }, 1000);
          } catch { /* The stream says that there is no connection. */ }
        }
        Object.defineProperty(globalThis, 'nbrunServer', {value: {
          connect() {
            const own = demo = {
              onmessage: null,
              postMessage(message) {
                if (message.type !== 'start') post(message);
                else if (isOpen) post({type: 'start'});
              },
              terminate() { if (demo === own) demo = null; post({type: 'stop'}); },
            };
            return own;
          },
        }});

        function listen() {
          document.body.append(panel);
          const events = new EventSource('/events');
          const on = (name, handle) => events.addEventListener(name, event => handle(JSON.parse(event.data)));
          on('state', value => {
            if (!state || value.cell !== state.cell) training = null;
            if (value.isRunning && value.cell === 0) text = '';
            state = value;
            if (value.version > version || (version > value.version && value.version > 0)) { version = Math.min(version, value.version - 1); replace(() => state.version); }
            show();
          });
          on('text', value => { text = (text + value).slice(-8192); show(); });
          on('training', value => {
            training = value;
            show();
            if (state && state.isRunning) return;
            const data = {type: 'progress', epoch: value.epoch - 1, epochs: value.epochs, batches: 1, loss: value.loss ?? NaN};
            data.batch = value.share * value.epochs - data.epoch;
            demo?.onmessage?.({data});
          });
          on('demo', value => {
            if (!demo || (value.page !== null && value.page !== id)) return;
            demo.onmessage?.({data: value.message});
          });
          // What comes of it is told over the stream; after a lost connection the document may have gone on.
          events.addEventListener('open', () => { isOpen = true; show(); if (demo) post({type: 'start'}); });
          events.addEventListener('error', () => { isOpen = false; show('No connection to nbrun. Trying again.'); });
        }
        if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listen);
        else listen();
        })();
        """#
}
