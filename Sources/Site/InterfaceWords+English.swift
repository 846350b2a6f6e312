extension InterfaceWords {
    /// Every word that templates and pages take from here; a translation has the same keys.
    static let englishWords: [String: String] = frame.merging(guides) { $1 }.merging(sharing) { $1 }

    private static let frame = [
        "language_name": "English", "language": "Language", "skip": "Skip to main content", "site": "Site",
        "search_site": "Search this site", "search": "Search", "main": "Main", "breadcrumb": "Breadcrumb",
        "home": "Home", "footer": "Footer", "contact": "Contact", "about_site": "About this site",
        "downloads": "Downloads", "standards": "Standards", "glossary": "Glossary", "feed": "Feed of comments (Atom)",
        "published_by": "Published by", "printed_from": "Printed from", "on_this_page": "On this page",
        "nav_notice": "Notice", "nav_report": "Draft report", "nav_questions": "Questions",
        "nav_comments": "Comments", "nav_guides": "Guides", "nav_glossary": "Glossary", "nav_about": "About",
        "date": "{month} {day}, {year}",
        "months": "January February March April May June July August September October November December",
        "minute_one": "{n} minute", "minute_many": "{n} minutes", "hour_one": "{n} hour", "hour_many": "{n} hours",
        "week_one": "{n} week of work", "week_many": "{n} weeks of work", "total": "about {duration} in all",
        "glossary_lead": "Words of the notice, the report and the guides, in plain terms.",
        "glossary_letters": "Terms by first letter", "glossary_letter": "Terms that begin with",
        "glossary_further": "Words of the notice, the report and the guides in plain terms.",
        "demonstration": "For demonstration.",
        "demonstration_note":
            "Comments shown here were written to show how this site works. Nobody sent them, and the people in them do not exist.",
        "demonstration_label": "Demonstration", "authoritative": "The English text is the one that counts.",
        "authoritative_label": "About this translation", "read_english": "Read it in English",
    ]

    private static let guides = [
        "guides": "Guides", "guides_title": "Guides: what you can do",
        "guides_description":
            "Short guides with ranked steps: why each matters, how to do it, and how to check that it worked.",
        "guides_lead":
            "Advice from this docket for people who can act on it. Steps are ranked: start at the top and stop where you must.",
        "guide_for": "Guide for {audience}", "guide_further": "A guide for {audience} with ranked steps.",
        "reviewed": "Reviewed", "retrieved": "Retrieved", "retrieved_and_reviewed": "Retrieved and reviewed",
        "grade": "Reading grade",
        "grade_limit": "at most {limit} for this audience", "in_short": "In short",
        "step_one": "{n} step", "step_many": "{n} steps", "steps": "Steps, most important first",
        "easy": "Easy", "moderate": "Moderate", "hard": "Hard", "why": "Why", "how": "How",
        "check": "Check that it worked", "stop": "When to stop", "source": "Source", "sources": "Sources",
        "section": "Section", "serves": "Serves", "theme": "theme", "goal": "goal", "and": "and",
        "comments_behind": "Comments behind this step",
        "take_along": "To take along", "print_link": "One page to print or tick off",
        "quiz_link": "Quiz of five questions",
        "lesson_link": "Lesson plans for {minutes} minutes", "pdf_link": "The page as a PDF",
        "print_kicker": "One page for {audience}", "print_title": "{title}: one page",
        "print_description":
            "The steps on one page with boxes to tick, here or on paper. Guide for {audience}: {title}.",
        "print_note": "Ticks stay in this browser and are sent to nobody. Print the page with your browser.",
        "print_progress": "{done} of {all} done", "print_clear": "Clear all ticks",
        "whole_guide": "The whole guide",
        "quiz_kicker": "Quiz for {audience}", "quiz_title": "Quiz: {title}",
        "quiz_description":
            "Five questions on the guide for {audience}, each with its answer and the reasons. It works offline and by keyboard.",
        "quiz_lead": "Five questions. Choose an answer to each, then open the answer below it.",
        "quiz_question": "Question {n}", "quiz_answer": "Answer to question {n}",
        "quiz_right": "The right answer is {letter}.",
        "quiz_from": "From step {n}:", "quiz_check": "Check my answers", "quiz_again": "Start again",
        "quiz_score": "You have {right} of {all} right.", "quiz_is_right": "Right.", "quiz_is_wrong": "Not right.",
        "quiz_is_open": "Not answered.",
        "lesson_kicker": "Lesson plans for {audience}", "lesson_title": "Lesson plans: {title}",
        "lesson_description":
            "Lesson plans of {minutes} minutes on the guide for {audience}: outcomes, vocabulary, materials, key questions and minutes for each part.",
        "learners": "For", "outcomes": "After the lesson, learners can", "vocabulary": "Vocabulary",
        "materials": "Materials", "key_questions": "Key questions", "plan": "Plan for {n} minutes",
        "minutes": "Minutes",
        "part": "Part", "quiz_key": "Answers to the quiz",
    ]

    private static let sharing = [
        "share": "Share, cite, reuse", "share_step": "Cite or share step {n}", "short_link": "Short link",
        "qr": "QR code", "qr_alt": "QR code of {url}", "cite": "Cite this guide", "cite_text": "Text",
        "embed": "Put a card of this guide on your own page",
        "embed_note": "Copy this into the page. The card has no script and sets no cookie.",
        "embed_look": "Look at the card", "embed_title": "Card: {title}",
        "embed_description": "A card of the guide for {audience} that other sites can show: {title}.",
        "embed_more": "Read all steps, with how and why", "license": "License",
        "moved": "This short link leads to",
    ]
}
