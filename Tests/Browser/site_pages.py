"""One of every kind of page."""

from docket import Docket

HOSTILE = {"id": "../../etc/passwd"}
PRIVATE = {"title": "My identity was stolen through my router"}

#: What it is, and where it stands; a star stands for the first such page by name.
KINDS = {
    "home": "index.html",
    "notice": "notice.html",
    "report": "report.html",
    "a section of the report": "report/*.html",
    "a section of the report with comments": "report/04-the-five-goals.html",
    "comments on a paragraph of the report": "comments/by-paragraph/04-the-five-goals/*.html",
    "themes": "themes.html",
    "a theme": "themes/*.html",
    "goals": "goals.html",
    "a goal": "goals/*.html",
    "questions": "questions.html",
    "a question": "questions/*.html",
    "comments": "comments.html",
    "all comments": "comments/all.html",
    "comments by kind": "comments/by-kind/individual.html",
    "comments by month": "comments/by-month/2018-02.html",
    "comments by question": "comments/by-question/1.html",
    "comments by theme": "comments/by-theme/1.html",
    "comments by goal": "comments/by-goal/1.html",
    "a plain comment": {"id": "sample-002"},
    "a comment with a table": {"id": "sample-401"},
    "a comment without text": {"id": "sample-706"},
    "a comment that points at its attachment": {"id": "DEMO-2018-0001-0004"},
    "the hostile comment": HOSTILE,
    "the comment full of personal data": PRIVATE,
    "guides": "guides.html",
    "the guide for home users": "guides/home-users.html",
    "the guide for developers": "guides/developers-and-manufacturers.html",
    "the guide for operators": "guides/operators.html",
    "the home guide on one page": "guides/home-users/print.html",
    "a quiz": "guides/home-users/quiz.html",
    "lesson plans": "guides/home-users/lesson.html",
    "the home guide in Spanish": "es/guides/home-users.html",
    "the home guide on one page in Spanish": "es/guides/home-users/print.html",
    "a quiz in Spanish": "es/guides/home-users/quiz.html",
    "lesson plans in Spanish": "es/guides/home-users/lesson.html",
    "guides in Spanish": "es/guides.html",
    "glossary in Spanish": "es/glossary.html",
    "glossary": "glossary.html",
    "search": "search.html",
    "search with results": "search.html?q=router",
    "search with a repaired word": "search.html?q=vulnerabilty",
    "search without results": "search.html?q=incentives+zxqvbnm&question=3",
    "terms": "terms.html",
    "a term": "terms/*.html",
    "about": "about.html",
    "changes": "about/changes.html",
    "standards": "about/standards.html",
    "comments and responses": "responses.html",
    "from draft to final": "draft-to-final.html",
    "downloads": "downloads.html",
    "not found": "404.html",
}

#: Pages that any other site may frame: a card and nothing around it.
CARDS = {"a card": "embed/home-users.html", "a card in Spanish": "es/embed/home-users.html"}


def path(kind: str, docket: Docket) -> str:
    """The address of a page of this kind, from the site's root."""
    where = {**KINDS, **CARDS}[kind]
    if isinstance(where, dict):
        return docket.comment(**where)["url"]
    if "*" not in where:
        return where
    found = sorted(docket.site.glob(where))
    assert found, f"no page stands at {where}"
    return found[0].relative_to(docket.site).as_posix()
