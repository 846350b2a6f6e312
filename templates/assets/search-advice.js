// What the search page says about words that were not found as they stand, and ways on from a search that finds nothing.

const letters = text => text.normalize('NFKD').replace(/\p{M}|['’]s\b/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The query with a word of it, given as the engine understood it, written another way, or left out. The same query when
 * the word cannot be told apart in it.
 */
export function rewritten(query, word, by = '') {
  const parts = query.match(/[^\s"]*"[^"]*"?|\S+/g) ?? [];
  const kept = parts.map(part => letters(part) === letters(word) ? by : part).filter(Boolean);
  if (kept.length < parts.length || kept.some((part, index) => part !== parts[index])) {
    return kept.join(' ').replace(/(\bOR )+(?=OR\b)|^OR | OR$/g, '');
  }
  const start = by ? query.toLowerCase().indexOf(word) : -1;
  return start < 0 ? query : query.slice(0, start) + by + query.slice(start + word.length);
}

/**
 * Elements to show. `page` has the state of the search page, its maker of elements, and its maker of links:
 * `step(changes of the state, text)`.
 */
export function advice(answer, page) {
  return { said: said(answer, page), ways: answer.total ? [] : ways(answer, page) };
}

function said({ words, fields }, { query, element, step }) {
  const lines = [];
  const say = (...text) => lines.push(element('p', '', ...text));
  const write = (form, by) => step({ query: rewritten(query, form, by) }, element('em', '', by));
  for (const { form, standing, used } of words) {
    if (standing === 'repaired') {
      const instead = step({ query: rewritten(query, form, `"${form}"`) }, form);
      say('Showing results for ', element('em', '', used), '; search instead for ', instead, '.');
    } else if (used) {
      say('Did you mean ', write(form, used), '?');
    }
  }
  const unchecked = words.flatMap(word => word.unchecked?.split(' ') ?? []);
  if (unchecked.length) {
    say(`Words as common as ${unchecked.map(word => `“${word}”`).join(', ')} are looked for in a phrase only between rarer ones.`);
  }
  const unknown = words.filter(({ standing }) => standing === 'unknown');
  if (unknown.length) say(`Nobody wrote ${unknown.map(({ form }) => `“${form}”`).join(' or ')}.`);
  for (const { form, near = [] } of unknown) {
    if (near.length) say('Near it: ', ...near.flatMap((by, index) => [index ? ', ' : '', write(form, by)]), '.');
  }
  for (const { name, value, known } of fields) if (!known) say(`“${name}:${value}” names nothing here.`);
  return lines;
}

function ways({ words, fields, facets }, { query, filters, element, step }) {
  const links = [];
  const without = (name, forms) => {
    const rest = forms.reduce((text, form) => rewritten(text, form), query);
    if (rest !== query && (rest || filters.length)) links.push(step({ query: rest }, `Search without ${name}`));
  };
  const unknown = words.filter(({ standing }) => standing === 'unknown').map(({ form }) => form);
  if (unknown.length) without(unknown.map(form => `“${form}”`).join(' and '), unknown);
  else for (const { form, standing } of words) if (standing !== 'ignored') without(`“${form}”`, [form]);
  if (query.includes('"')) links.push(step({ query: query.replaceAll('"', ' ') }, 'Search without the quotation marks'));
  for (const { name, value } of fields) without(`${name}:${value}`, [`${name}:${value}`]);
  for (const filter of filters) {
    const [name, value] = filter;
    const label = facets.find(facet => facet.name === name)?.values.find(each => each.value === value)?.label ?? value;
    links.push(step({ filters: filters.filter(other => other !== filter) }, `Search without the filter “${label}”`));
  }
  // Values of filters that name a word of the query, whatever else was asked: they always have pages.
  const forms = words.flatMap(({ form, near = [] }) => [form, ...near]).filter(form => form.length > 2);
  for (const { name, values } of facets) {
    for (const { value, label, documents } of values) {
      const isNamed = forms.some(form => ` ${label.toLowerCase()}`.includes(` ${form}`));
      if (!isNamed || !documents || links.length > 9) continue;
      links.push(step({ query: '', filters: [[name, value]] }, `Everything under “${label}” (${documents})`));
    }
  }
  const items = links.map(link => element('li', '', link));
  return items.length ? [element('h2', '', 'Ways on'), element('ul', '', ...items)] : [];
}
