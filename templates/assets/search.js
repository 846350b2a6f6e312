// The search page: shows what the engine answers and keeps the state in the address. Text of comments is hostile: it only
// ever becomes `textContent`.

const facets = [...document.querySelectorAll('.search-filters fieldset')];
const pageSize = 10;
const count = new Intl.NumberFormat('en-US').format;
const pages = (number, isExact = true) => `${isExact ? '' : 'At least '}${count(number)} ${number === 1 ? 'page' : 'pages'}`;

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

function longDate(date) {
  const time = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return isNaN(time) ? date : time.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

/** The address is the state: q, one parameter for each chosen filter value, sort, and n when more than the first show. */
function readState() {
  const parameters = new URLSearchParams(location.search);
  return {
    query: parameters.get('q') ?? '',
    filters: ['kind', ...facets.map(({ name }) => name)].flatMap(name => parameters.getAll(name).map(value => [name, value])),
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    limit: Math.min(Math.max(Number(parameters.get('n')) || pageSize, pageSize), 500),
  };
}

function addressOf({ query, filters, sort, limit }) {
  const parameters = new URLSearchParams(query.trim() ? { q: query.trim() } : {});
  for (const [name, value] of filters) parameters.append(name, value);
  if (sort === 'date') parameters.set('sort', sort);
  if (limit > pageSize) parameters.set('n', limit);
  return `${location.pathname}${parameters.size ? '?' : ''}${parameters}`;
}

class SearchPage {
  #root; #find; #input; #filters; #results; #more; #shortcut;
  #state; #engine; #labels = {};
  #run = 0; #typing = false; #announcing; #attempts = 0;
  #title = document.title;

  constructor(root) {
    this.#root = root;
    this.#find = selector => root.querySelector(selector);
    this.#input = this.#find('.search-input');
    this.#filters = this.#find('.search-filters');
    this.#results = this.#find('.search-results');
    this.#more = this.#find('.search-more');
    this.#shortcut = this.#find('#search-shortcut');
    root.hidden = false;
    document.getElementById('search-fallback').hidden = true;
    this.#listen();
    this.#readAddress();
    if (!this.#input.value) this.#input.focus();
    this.#update();
  }

  #readAddress() {
    this.#typing = false;
    this.#state = readState();
    this.#input.value = this.#state.query;
  }

  /** Goes to another state; each is a step that Back undoes unless it `replaces` the one before. */
  async #go(changes, replaces = false) {
    this.#typing = false;
    this.#state = { ...this.#state, limit: pageSize, ...changes };
    const address = addressOf(this.#state);
    try {
      if (address !== location.pathname + location.search) history[replaces ? 'replaceState' : 'pushState'](null, '', address);
    } catch { /* some browsers allow a hundred of these in half a minute */ }
    await this.#update();
  }

  #listen() {
    this.#input.addEventListener('input', () => {
      // The first letter of a new search is a step that Back undoes; the next ones belong to it.
      this.#go({ query: this.#input.value }, this.#typing);
      this.#typing = true;
    });
    this.#find('.search-form').addEventListener('submit', event => {
      event.preventDefault();
      this.#go({ query: this.#input.value });
    });
    this.#filters.addEventListener('toggle', () => this.#update());
    this.#filters.addEventListener('change', () => {
      const chosen = [...this.#filters.querySelectorAll('input:checked')].map(box => [box.name, box.value]);
      this.#go({ filters: [...this.#kinds, ...chosen] });
    });
    this.#find('.search-sort').addEventListener('change', event => this.#go({ sort: event.target.value }));
    this.#more.firstElementChild.addEventListener('click', async () => {
      const before = new Set(this.#links.map(link => link.href));
      await this.#go({ limit: this.#state.limit + pageSize }, true);
      this.#links.find(link => !before.has(link.href))?.focus();
    });
    // A link to another search is followed here unless it is to open elsewhere.
    this.#root.addEventListener('click', async event => {
      const link = event.target.closest('a.search-step');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const place = link.closest('.search-kinds');
      history.pushState(null, '', link.href);
      this.#readAddress();
      await this.#update();
      (place?.querySelector('[aria-current]') ?? this.#find('.search-said')).focus();
    });
    addEventListener('popstate', () => {
      this.#readAddress();
      this.#update();
    });
    document.addEventListener('keydown', event => this.#key(event));
    // A shortcut of one character can be turned off (WCAG 2.1.4), for good where a browser keeps it.
    try {
      this.#shortcut.checked = localStorage['search-shortcut'] !== 'off';
      this.#shortcut.addEventListener('change', () => { localStorage['search-shortcut'] = this.#shortcut.checked ? 'on' : 'off'; });
    } catch { /* off until the page is left */ }
  }

  get #kinds() { return this.#state.filters.filter(([name]) => name === 'kind'); }
  get #isAsked() { return this.#state.query.trim() !== '' || this.#state.filters.length > 0; }
  get #links() { return [...this.#results.querySelectorAll('a')].filter(link => !link.closest('details:not([open])')); }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target.closest('input[type=search], textarea, select');
    if (event.key === '/' && !field && this.#shortcut.checked) {
      this.#input.focus();
      this.#input.select();
    } else if (event.key === 'Escape' && this.#root.contains(event.target)) {
      if (event.target === this.#input && this.#input.value) {
        this.#input.value = '';
        this.#input.dispatchEvent(new Event('input'));
      }
      this.#input.focus();
    } else if (/^Arrow(Down|Up)$/.test(event.key) && (event.target === this.#input || this.#results.contains(event.target))) {
      const links = this.#links;
      const next = links.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < -1 || next >= links.length) return;
      (next === -1 ? this.#input : links[next]).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Under another name each time, since a browser may remember that a script could not be had. */
  async #load() {
    const { root, engineScript, engine, manifest } = this.#root.dataset;
    const address = new URL(engineScript, document.baseURI);
    if (this.#attempts++) address.search = `?${this.#attempts}`;
    const { Engine } = await import(address);
    return Engine.load({ base: root, engine, manifest });
  }

  /** Shows the answer to the present state; what is on the page stays until then. */
  async #update() {
    const run = ++this.#run;
    const { query, filters, sort, limit } = this.#state;
    const slow = setTimeout(() => {
      this.#setBusy(true);
      this.#announce('Searching…');
    }, 300);
    let answer, fault;
    try {
      fault = 'The search could not be loaded. Check the connection.';
      const engine = await (this.#engine ??= this.#load());
      fault = 'The search stopped.';
      answer = await engine.search(query, { limit, counts: this.#filters.open, filters, sort });
    } catch {
      // The engine is loaded anew for the next question.
      if (run === this.#run) this.#engine = null;
      answer = { fault };
    }
    const advice = answer?.words && this.#isAsked && await this.#advise(answer);
    clearTimeout(slow);
    if (run !== this.#run || !answer) return;
    this.#setBusy(false);
    this.#show(answer, advice);
  }

  /** What to do about words that were not found as they stand; most searches do without this script. */
  async #advise(answer) {
    if (answer.total && !answer.words.some(({ used, unchecked }) => used || unchecked)) return null;
    try {
      const { advice } = await import(new URL(this.#root.dataset.adviceScript, document.baseURI));
      return advice(answer, { ...this.#state, element, step: (...link) => this.#step(...link) });
    } catch {
      return null;
    }
  }

  #setBusy(isBusy) { this.#find('.search-answer').setAttribute('aria-busy', isBusy); }

  /** Screen readers hear it once typing pauses. */
  #announce(text) {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => this.#find('[role=status]').replaceChildren(text), 250);
  }

  #show(answer, advice) {
    const { query, filters, sort, limit } = this.#state;
    const { fault, results = [], facets: counted = [], kinds = [], total = 0, some = 0 } = answer;
    for (const { name, values } of counted) {
      this.#labels[name] = Object.fromEntries(values.map(({ value, label }) => [value, label]));
    }
    document.title = query.trim() ? `${query.trim()} | ${this.#title}` : this.#title;
    const isAsked = this.#isAsked;
    const lines = fault ? [this.#fault(`${fault} `)] : this.#said(answer, isAsked, advice);
    this.#find('.search-said').replaceChildren(...lines);
    this.#announce(lines.map(line => line.textContent).join(' '));
    this.#find('.search-sort').hidden = total + some < 2 || !isAsked;
    this.#find(`[name=sort][value=${sort}]`).checked = true;
    this.#filters.firstElementChild.textContent = `Filter results${filters.length ? ` (${filters.length} chosen)` : ''}`;
    this.#showKinds(kinds, total || some, answer);
    this.#find('.search-ways').replaceChildren(...advice?.ways ?? []);
    this.#results.replaceChildren(...isAsked ? this.#groups(results, kinds, total) : []);
    this.#more.hidden = !isAsked || results.length < limit || (total || some) <= limit;
    document.querySelector('.search-browse').hidden = isAsked && total + some > 0;
    if (this.#filters.open && !fault) this.#showFilters(counted);
  }

  /** A link to another state of this page. */
  #step(changes, ...text) {
    const link = element('a', 'search-step', ...text);
    link.href = addressOf({ ...this.#state, limit: pageSize, ...changes });
    return link;
  }

  #fault(text) {
    const button = element('button', 'button', 'Try again');
    button.type = 'button';
    button.addEventListener('click', () => {
      this.#find('.search-said').focus();
      this.#update();
    });
    return element('p', 'search-fault', text, button);
  }

  /** What is said about the answer: one paragraph each. */
  #said({ total, isExact, some, missing, documents }, isAsked, advice) {
    const line = text => element('p', '', text);
    const count = !isAsked ? `${pages(documents)} can be searched.`
      : total ? `${pages(total, isExact)} found.`
      : some ? `No page has all of this. ${pages(some)} ${some === 1 ? 'has' : 'have'} some of it.`
      : 'No page found.';
    const lines = [line(count), ...advice?.said ?? []];
    if (missing.length) lines.push(this.#fault('Part of the search could not be loaded, so something may be missing here. '));
    return lines;
  }

  #showKinds(kinds, total, { isExact }) {
    const nav = this.#find('.search-kinds');
    const others = this.#state.filters.filter(([name]) => name !== 'kind');
    const chosen = this.#kinds.map(([, value]) => value);
    nav.hidden = kinds.length < 2 && !chosen.length;
    const entry = (label, number, filters, isCurrent) => {
      const link = this.#step({ filters: [...others, ...filters] }, label, ' ', element('span', 'count', number));
      if (isCurrent) link.setAttribute('aria-current', 'true');
      return element('li', '', link);
    };
    const all = chosen.length ? '' : `${count(total)}${isExact ? '' : '+'}`;
    nav.replaceChildren(element('ul', '', entry('All', all, [], !chosen.length), ...kinds.map(kind =>
      entry(kind.label, count(kind.count), [['kind', kind.value]], chosen.includes(kind.value)))));
  }

  /** Results by kind, in the order in which kinds first appear; last those that only fill up the list. */
  #groups(results, kinds, total) {
    const groups = {};
    for (const result of results.filter(({ record }) => record?.url)) {
      (groups[total && !result.allWords ? 'some' : result.record.kind ?? 'comment'] ??= []).push(result);
    }
    return Object.entries(groups).map(([kind, members]) => {
      const known = kinds.find(({ value }) => value === kind);
      const heading = element('h2', 'search-kind', known?.label ?? 'With some of the words');
      if (known) heading.append(' ', element('span', 'count', count(known.count)));
      return element('section', '', heading, element('ol', '', ...this.#items(members)));
    });
  }

  /** One item for each run of results that show the same words, as letters of a campaign do; all but the first are folded. */
  #items(results) {
    const words = item => item.querySelector('h3').textContent + item.querySelector('.search-result-snippet').textContent;
    const items = [];
    for (const result of results) {
      const item = this.#item(result);
      if (items.length && words(item) === words(items.at(-1))) this.#fold(result, items.at(-1));
      else items.push(item);
    }
    return items;
  }

  #fold(copy, item) {
    const fold = item.querySelector('details')
      ?? item.appendChild(element('details', 'search-copies', element('summary'), element('ul')));
    fold.lastChild.append(this.#copy(copy));
    fold.firstChild.textContent = `${count(fold.lastChild.childElementCount)} more with the same words`;
  }

  #copy({ record, paragraph }) {
    const { id, url, submitter, received } = record;
    const link = element('a', '', submitter?.organization || submitter?.name || id);
    link.href = this.#root.dataset.root + url + (submitter ? `#p${paragraph}` : '');
    return element('li', 'search-copy', link, ` ${longDate(received ?? record.date ?? '')}`);
  }

  #item({ title, snippet, at, paragraph, record }) {
    const { id, url, anchors, submitter, questions } = record;
    const place = submitter ? `p${paragraph}` : anchors?.findLast(([offset]) => offset <= at)?.[1];
    const who = submitter?.organization || submitter?.name;
    const link = element('a', '', ...marked(title));
    // A title that only repeats an identifier tells a reader nothing.
    if (/^(Comment on \S*)?$/.test(link.textContent)) link.textContent = `Comment ${who ? `from ${who}` : id}`;
    link.href = this.#root.dataset.root + url + (place ? `#${place}` : '');
    const facts = submitter ? [who ?? 'Not named', this.#labels.submitter?.[submitter.kind.replaceAll(' ', '-')]] : [];
    facts.push(longDate(record.received ?? record.date ?? ''));
    if (questions) facts.push(`Question${questions.length > 1 ? 's' : ''} ${questions.join(', ')}`);
    return element('li', 'search-result', element('h3', 'search-result-title', link),
      element('p', 'search-result-meta', facts.filter(Boolean).join(' · ')),
      element('p', 'search-result-snippet', ...marked(snippet)));
  }

  /** A value that would find nothing is not offered. */
  #showFilters(counted) {
    const focused = document.activeElement.id;
    for (const group of facets) {
      const values = counted.find(({ name }) => name === group.name)?.values.filter(value => value.count || value.selected) ?? [];
      const boxes = values.map(({ value, label, count: found = 0, selected }) => {
        const box = element('input');
        Object.assign(box, { type: 'checkbox', name: group.name, value, checked: selected, id: `filter-${group.name}-${value}` });
        return element('label', '', box, `${label} (${count(found)})`);
      });
      group.replaceChildren(group.firstElementChild, ...boxes);
      group.hidden = !boxes.length;
    }
    if (focused.startsWith('filter-')) document.getElementById(focused)?.focus();
  }
}

const root = document.getElementById('search');
if (root) new SearchPage(root);
