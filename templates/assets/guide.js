// The checklist and the quiz of a guide. Both work without it: the list on paper, the answers below each question.

/** Ticks are kept under the page's name in this browser alone, by the steps' ids. */
function keepTicks(sheet) {
  const boxes = [...sheet.querySelectorAll('input[type=checkbox]')];
  const bar = sheet.querySelector('.sheet-bar');
  const status = bar.querySelector('[role=status]');
  const key = `docketpress:${sheet.dataset.ticks}`;
  const show = () => {
    const done = boxes.filter(box => box.checked).length;
    status.textContent = status.dataset.said.replace('{done}', done).replace('{all}', boxes.length);
  };
  const save = () => {
    try {
      localStorage.setItem(key, JSON.stringify(boxes.filter(box => box.checked).map(box => box.value)));
    } catch { /* A browser that keeps nothing still ticks. */ }
    show();
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]');
    for (const box of boxes) if (Array.isArray(kept) && kept.includes(box.value)) box.checked = true;
  } catch { /* Not ours, or not allowed. */ }
  for (const box of boxes) box.addEventListener('change', save);
  bar.querySelector('button').addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    save();
  });
  bar.hidden = false;
  show();
}

/** Says which answers are right and opens the reasons. */
function markAnswers(quiz) {
  const questions = [...quiz.querySelectorAll('fieldset')];
  const bar = quiz.querySelector('.quiz-bar');
  const said = quiz.querySelector('[role=status]');
  const { score, right, wrong, open } = quiz.dataset;
  bar.querySelector('[data-check]').addEventListener('click', () => {
    let count = 0;
    for (const question of questions) {
      const chosen = question.querySelector('input:checked');
      const isRight = chosen?.matches('[data-right]');
      if (isRight) count += 1;
      const mark = question.querySelector('.quiz-mark');
      mark.textContent = isRight ? right : chosen ? wrong : open;
      mark.hidden = false;
      question.parentElement.querySelector('details').open = true;
    }
    said.textContent = score.replace('{right}', count).replace('{all}', questions.length);
  });
  bar.querySelector('[data-again]').addEventListener('click', () => {
    for (const input of quiz.querySelectorAll('input')) input.checked = false;
    for (const mark of quiz.querySelectorAll('.quiz-mark')) mark.hidden = true;
    for (const details of quiz.querySelectorAll('details')) details.open = false;
    said.textContent = '';
    quiz.querySelector('input').focus();
  });
  bar.hidden = false;
}

const sheet = document.querySelector('[data-ticks]');
if (sheet) keepTicks(sheet);
const quiz = document.querySelector('.quiz');
if (quiz) markAnswers(quiz);
