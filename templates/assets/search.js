// The search page. The engine (search.wasm, Swift) decides everything about a query; this script fetches the files it
// names, shows what it answers, and keeps the state in the address. Text of comments is hostile: it only ever becomes
// `textContent`.

const facetTitles = { kind: 'Kind of page', question: 'Question', theme: 'Theme', goal: 'Goal', submitter: 'Kind of submitter' };
const facetNames = Object.keys(facetTitles);
const kindNames = { comment: 'Comment', guide: 'Guide', report: 'Draft report', notice: 'Notice', question: 'Question', theme: 'Theme', goal: 'Goal', glossary: 'Glossary', page: 'About this site' };
const pageSize = 10;

// ── Engine ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Fetches bytes; a request that fails is made once more. Throws when that fails too. */
async function bytesOf(url, options) {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(url, options);
      if (!response.ok) throw new Error(`${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (attempt === 1) throw error;
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  }
}

/** The engine with its index opened. `base` is the address of the site's root, relative to the page. */
export class Engine {
  static async load({ base, engine, manifest }) {
    const [code, text] = await Promise.all([bytesOf(engine), bytesOf(manifest, { cache: 'no-cache' })]);
    const { root } = JSON.parse(new TextDecoder().decode(text));
    const [{ instance }, bytes] = await Promise.all([WebAssembly.instantiate(code, {}), bytesOf(base + root)]);
    return new Engine(base, instance.exports, bytes);
  }

  #base; #wasm; #run = 0;

  constructor(base, wasm, root) {
    this.#base = base;
    this.#wasm = wasm;
    if (!wasm.docketpress_open(...this.#give(root))) throw new Error('The search index is damaged or of another version.');
  }

  #give(bytes) {
    const pointer = this.#wasm.docketpress_allocate(bytes.length);
    new Uint8Array(this.#wasm.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  }

  #take(length) {
    return new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, this.#wasm.docketpress_output(), length));
  }

  /** Answers one query; null when another one has been asked meanwhile. */
  async search(query, { limit = pageSize, counts = false, filters = [] } = {}) {
    const run = ++this.#run;
    const encoder = new TextEncoder();
    const lines = [query.replace(/\s/g, ' '), limit, counts ? 1 : 0, ...filters.map(([name, value]) => `${name}=${value}`)];
    this.#wasm.docketpress_begin(...this.#give(encoder.encode(lines.join('\n'))));
    for (let length; (length = this.#wasm.docketpress_advance()) > 0;) {
      const paths = this.#take(length).split('\n');
      const files = await Promise.all(paths.map(path => bytesOf(this.#base + path).catch(() => null)));
      if (run !== this.#run) return null;
      paths.forEach((path, index) => {
        const name = this.#give(encoder.encode(path));
        if (files[index]) this.#wasm.docketpress_supply(...name, ...this.#give(files[index]));
        else this.#wasm.docketpress_supply(...name, 0, -1);
      });
    }
    return JSON.parse(this.#take(this.#wasm.docketpress_results()));
  }
}

// ── Page ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** Pieces of text of which every second one is marked. */
function marked(pieces) {
  return pieces.map((piece, index) => index % 2 ? element('mark', '', piece) : piece);
}

/** What this browser keeps for this site; nothing where it may not. */
function remembered(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

function remember(name, value) {
  try { localStorage.setItem(name, value); } catch { /* kept until the page is left */ }
}

function longDate(date) {
  const time = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return isNaN(time) ? date : time.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

class SearchPage {
  #root; #form; #input; #status; #filters; #list; #more; #shortcut;
  #engine; #limit = pageSize; #labels = {};
  #statusTimer;
  #typing = false;

  constructor(root) {
    this.#root = root;
    const find = selector => root.querySelector(selector);
    this.#form = find('.search-form');
    this.#input = find('.search-input');
    this.#status = find('.search-status');
    this.#filters = find('.search-filters');
    this.#list = find('.search-results');
    this.#more = find('.search-more');
    this.#shortcut = find('#search-shortcut');
    root.hidden = false;
    document.getElementById('search-fallback').hidden = true;
    this.#listen();
    this.#readAddress();
    if (!this.#input.value) this.#input.focus();
    this.#engine = Engine.load({ base: root.dataset.root, engine: root.dataset.engine, manifest: root.dataset.manifest });
    this.#engine.catch(() => this.#say('The search could not be loaded. Check the connection and load the page again.', true));
    this.#update();
  }

  // The address is the state: q, one parameter for each chosen filter value, and n when more than the first results show.

  #readAddress() {
    const parameters = new URLSearchParams(location.search);
    this.#input.value = parameters.get('q') ?? '';
    this.#limit = Math.min(Math.max(Number(parameters.get('n')) || pageSize, pageSize), 500);
    this.#chosen = facetNames.flatMap(name => parameters.getAll(name).map(value => [name, value]));
    if (this.#chosen.length) this.#filters.open = true;
  }
  #chosen = [];

  #writeAddress(push) {
    const parameters = new URLSearchParams();
    if (this.#input.value.trim()) parameters.set('q', this.#input.value.trim());
    for (const [name, value] of this.#chosen) parameters.append(name, value);
    if (this.#limit > pageSize) parameters.set('n', this.#limit);
    const address = `${location.pathname}${parameters.size ? '?' : ''}${parameters}`;
    if (address === location.pathname + location.search) return;
    history[push ? 'pushState' : 'replaceState'](null, '', address);
  }

  #listen() {
    this.#input.addEventListener('input', () => {
      this.#limit = pageSize;
      // The first letter of a new search is a step that Back undoes; the next ones belong to it.
      this.#writeAddress(!this.#typing);
      this.#typing = true;
      this.#update();
    });
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#typing = false;
      this.#limit = pageSize;
      this.#writeAddress(true);
      this.#update();
    });
    this.#filters.addEventListener('toggle', () => this.#update());
    this.#filters.addEventListener('change', () => {
      this.#typing = false;
      this.#chosen = [...this.#filters.querySelectorAll('input:checked')].map(box => [box.name, box.value]);
      this.#limit = pageSize;
      this.#writeAddress(true);
      this.#update();
    });
    this.#more.querySelector('button').addEventListener('click', async () => {
      const shown = this.#list.children.length;
      this.#limit += pageSize;
      this.#writeAddress(false);
      await this.#update();
      this.#links[shown]?.focus();
    });
    addEventListener('popstate', () => {
      this.#typing = false;
      this.#readAddress();
      this.#update();
    });
    document.addEventListener('keydown', event => this.#key(event));
    // A shortcut of one character can be turned off (WCAG 2.1.4), and stays off in this browser.
    this.#shortcut.checked = remembered('search-shortcut') !== 'off';
    this.#shortcut.addEventListener('change', () => remember('search-shortcut', this.#shortcut.checked ? 'on' : 'off'));
  }

  get #links() { return [...this.#list.querySelectorAll('a')]; }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target.closest('input:not([type=checkbox]), textarea, select');
    if (event.key === '/' && !field && this.#shortcut.checked) {
      this.#input.focus();
      this.#input.select();
    } else if (event.key === 'Escape' && this.#root.contains(event.target)) {
      if (event.target === this.#input && this.#input.value) {
        this.#input.value = '';
        this.#input.dispatchEvent(new Event('input'));
      }
      this.#input.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (event.target === this.#input || this.#list.contains(event.target))) {
      const links = this.#links;
      const next = links.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < -1 || next >= links.length) return;
      (next === -1 ? this.#input : links[next]).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  async #update() {
    const engine = await this.#engine.catch(() => null);
    if (!engine) return;
    let answer;
    try {
      answer = await engine.search(this.#input.value, { limit: this.#limit, counts: this.#filters.open, filters: this.#chosen });
    } catch {
      // A trap in the engine: nothing more can be asked of it.
      this.#say('The search stopped. Load the page again to go on.', true);
      return;
    }
    if (!answer) return;
    for (const facet of answer.facets) this.#labels[facet.name] = Object.fromEntries(facet.values.map(({ value, label }) => [value, label]));
    this.#showResults(answer);
    if (this.#filters.open) this.#showFilters(answer.facets);
    this.#say(this.#summary(answer));
  }

  /** Screen readers hear the count once typing pauses. */
  #say(text, now = false) {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = setTimeout(() => { this.#status.textContent = text; }, now ? 0 : 250);
  }

  #summary({ total, allWords, words, missing, documents }) {
    const number = new Intl.NumberFormat('en-US');
    const pages = total === 1 ? '1 page' : `${number.format(total)} pages`;
    const used = words.filter(({ standing }) => standing !== 'ignored' && standing !== 'unknown');
    const unknown = words.filter(({ standing }) => standing === 'unknown').map(({ form }) => `“${form}”`);
    let text;
    if (!words.length && !this.#chosen.length) text = `${number.format(documents)} pages can be searched.`;
    else if (!total) text = 'No page found.';
    else if (allWords || used.length < 2) text = used.length > 1 ? `${pages} with ${used.length === 2 ? 'both' : `all ${used.length}`} words.` : `${pages} found.`;
    else text = `No page has ${used.length === 2 ? 'both' : `all ${used.length}`} words. ${pages} with some of them.`;
    for (const { form, used } of words.filter(({ standing }) => standing === 'repaired')) {
      text += ` No page has “${form}”; these have “${used}”.`;
    }
    if (unknown.length) text += ` No page has ${unknown.join(' or ')}.`;
    if (missing.length) text += ' Part of the search could not be loaded, so something may be missing here. Search again to retry.';
    return text;
  }

  #showResults({ results, total, allWords }) {
    // With some pages that have every word, the others are shown only to fill the first page.
    const shown = results.filter((result, index) => result.allWords || !allWords || index < pageSize);
    const items = shown.map(result => this.#item(result));
    const firstPartial = allWords ? shown.findIndex(result => !result.allWords) : -1;
    if (firstPartial > 0) items[firstPartial].prepend(element('p', 'search-result-meta', 'With some of the words:'));
    this.#list.replaceChildren(...items);
    this.#more.hidden = total <= this.#limit;
  }

  #item(result) {
    const link = element('a', '', ...marked(result.title));
    link.href = this.#root.dataset.root + result.url;
    if (!link.textContent.trim()) link.textContent = result.url;
    const meta = element('p', 'search-result-meta');
    const facts = [[kindNames[result.kind] ?? result.kind]];
    if (result.who.join('')) facts.push(marked(result.who));
    if (result.submitter) facts.push([this.#labels.submitter?.[result.submitter] ?? result.submitter]);
    if (result.date) facts.push([longDate(result.date)]);
    if (result.kind === 'comment' && result.questions.length) {
      facts.push([`${result.questions.length > 1 ? 'Questions' : 'Question'} ${result.questions.join(', ')}`]);
    }
    facts.forEach((fact, index) => meta.append(...(index ? [' · '] : []), ...fact));
    const title = element('h2', 'search-result-title', link);
    return element('li', 'search-result', title, meta, element('p', 'search-result-snippet', ...marked(result.snippet)));
  }

  #showFilters(facets) {
    const focused = document.activeElement?.id;
    const groups = facets.map(({ name, values }) => {
      const boxes = values.filter(({ count, selected }) => count || selected).map(({ value, label, count, selected }) => {
        const box = element('input');
        Object.assign(box, { type: 'checkbox', name, value, checked: selected, id: `filter-${name}-${value}` });
        return element('label', '', box, `${label} (${(count ?? 0).toLocaleString('en-US')})`);
      });
      return boxes.length ? element('fieldset', '', element('legend', '', facetTitles[name] ?? name), ...boxes) : null;
    });
    for (const old of this.#filters.querySelectorAll('fieldset')) old.remove();
    this.#filters.append(...groups.filter(Boolean));
    if (focused?.startsWith('filter-')) document.getElementById(focused)?.focus();
  }
}

const root = document.getElementById('search');
if (root) new SearchPage(root);
