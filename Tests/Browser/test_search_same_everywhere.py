"""One engine: the command line and the browser give the same ten results in the same order."""

import pytest
from docket import Docket
from search_page import SearchPage, addresses, in_groups, title

QUERIES = [
    # one word
    "router", "botnet", "password", "insurance", "procurement", "streetlights", "television", "liability", "filtering",
    "firmware",
    # the same word in other shapes
    "routers", "updates", "updating", "Botnets", "MEASURED", "manufacturers",
    # two words and more
    "security updates", "internet provider", "default password", "small business", "road map", "source address",
    "connected devices label", "law enforcement evidence", "end of support date on the box",
    # as one would ask
    "who pays for the cleanup?", "how do I know that my router is infected", "what should a manufacturer do first",
    "why does nobody call the customer?", "when is the comment due",
    # begun words
    "bot", "rout", "secu", "manuf", "stakeh", "inter prov",
    # names and numbers
    "BCP 38", "BCP 84", "DEMO-2018-0001-0004", "Question 5", "IPv6", "83 FR 1342", "sample-002", "2018", "NTIA",
    # marks, accents, other scripts, and words that are nowhere
    "\"security updates\"", "naïve café", "zxqvbnm", "router zxqvbnm", "<script>alert(1)</script>", "the of and",
    "ＳＣＲＩＰＴ",
]  # fmt: skip


def test_there_are_at_least_fifty_different_queries():
    assert len(set(QUERIES)) == len(QUERIES) >= 50


@pytest.fixture(scope="module")
def answers(docket: Docket) -> dict[str, dict]:
    return {query: docket.search(query) for query in QUERIES}


def test_the_queries_are_worth_asking(answers):
    """Most find more than they show, a few find nothing: else equal lists would say little."""
    found = [len(answer["results"]) for answer in answers.values()]
    assert sum(count == 10 for count in found) > 25
    assert 0 < sum(count == 0 for count in found) < 5


@pytest.fixture(scope="module")
def one_page(browser, server):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield SearchPage(context.new_page(), server)
    context.close()


@pytest.mark.parametrize("query", QUERIES)
def test_the_browser_gives_the_ten_results_of_the_command_line(query: str, answers, one_page: SearchPage):
    one_page.open(q=query)
    assert one_page.addresses() == addresses(answers[query])
    expected = in_groups(answers[query])
    assert one_page.titles() == [title(result) for result in expected]
    assert one_page.snippets() == ["".join(result["snippet"]) for result in expected]
