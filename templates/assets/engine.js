// The search engine (search.wasm, Swift) and what it needs of a browser: fetching files and opening compressed ones. It
// decides everything about a query; whoever uses it only shows what it answers.

/** Fetches a file and opens it if it is zlib data; what fails is done once more. Throws when that fails too. */
async function bytesOf(url, options) {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(url, options);
      if (!response.ok) throw new Error(`${response.status}`);
      if (!url.endsWith('.bin')) return await response.arrayBuffer();
      return await new Response(response.body.pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
    } catch (error) {
      if (attempt === 1) throw error;
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  }
}

export class Engine {
  /** `base` is the way from the page to the site's root; `engine`, zlib data as well, and `manifest` are addresses. */
  static async load({ base, engine, manifest }) {
    const code = bytesOf(engine).then(bytes => WebAssembly.compile(bytes));
    const { root } = JSON.parse(new TextDecoder().decode(await bytesOf(manifest, { cache: 'no-cache' })));
    const [module, bytes] = await Promise.all([code, bytesOf(base + root)]);
    const { exports } = await WebAssembly.instantiate(module, {});
    return new Engine(base, exports, bytes);
  }

  /** How often the last search waited for files. */
  rounds = 0;
  #base; #wasm; #run = 0;

  constructor(base, wasm, root) {
    this.#base = base;
    this.#wasm = wasm;
    if (!wasm.docketpress_open(...this.#give(root))) throw new Error('The search index is damaged or of another version.');
  }

  #give(bytes) {
    const pointer = this.#wasm.docketpress_allocate(bytes.byteLength);
    new Uint8Array(this.#wasm.memory.buffer, pointer, bytes.byteLength).set(new Uint8Array(bytes));
    return [pointer, bytes.byteLength];
  }

  #take(length) {
    return new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, this.#wasm.docketpress_output(), length));
  }

  /** Answers one query (the form of the answer is in ResultsJSON.swift); null when another one has been asked meanwhile. */
  async search(query, { limit = 10, counts = false, filters = [], sort = 'relevance' } = {}) {
    const run = ++this.#run;
    const encoder = new TextEncoder();
    const flags = (counts ? 1 : 0) + (sort === 'date' ? 2 : 0);
    const lines = [query.replace(/\s/g, ' '), limit, flags, ...filters.map(([name, value]) => `${name}=${value}`)];
    this.#wasm.docketpress_begin(...this.#give(encoder.encode(lines.join('\n'))));
    let rounds = 0;
    for (let length; (length = this.#wasm.docketpress_advance()) > 0; rounds++) {
      const paths = this.#take(length).split('\n');
      const files = await Promise.all(paths.map(path => bytesOf(this.#base + path).catch(() => null)));
      if (run !== this.#run) return null;
      paths.forEach((path, index) => {
        const name = this.#give(encoder.encode(path));
        if (files[index]) this.#wasm.docketpress_supply(...name, ...this.#give(files[index]));
        else this.#wasm.docketpress_supply(...name, 0, -1);
      });
    }
    this.rounds = rounds;
    return JSON.parse(this.#take(this.#wasm.docketpress_results()));
  }
}
