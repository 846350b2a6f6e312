// Narrows the table of points by answer and by words. Without it the table stands whole.
const form = document.getElementById('points-filter');
const status = document.getElementById('points-status');
const words = document.getElementById('points-words');
const said = document.getElementById('points-said');
const rows = [...document.querySelectorAll('#points tbody tr')];
const texts = rows.map((row) => row.textContent.toLowerCase());

function show() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, index) => {
    const fits = (!status.value || row.dataset.status === status.value) && wanted.every((word) => texts[index].includes(word));
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  });
  said.textContent = shown === rows.length ? `All ${rows.length} points` : `${shown} of ${rows.length} points`;
  const query = new URLSearchParams();
  if (status.value) query.set('answer', status.value);
  if (words.value.trim()) query.set('words', words.value.trim());
  history.replaceState(null, '', (query.size ? `?${query}` : location.pathname) + location.hash);
}

const given = new URLSearchParams(location.search);
status.value = given.get('answer') ?? '';
if (status.selectedIndex < 0) status.value = '';
words.value = given.get('words') ?? '';
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', show);
show();
