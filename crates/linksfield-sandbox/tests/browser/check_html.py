"""Checks HTML pages with the parser of Python: nesting, headings, labels, tables and ids.

Reads pages from the standard input, separated by NUL, and prints one problem a line.
"""

import sys
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Elements that a paragraph, a heading or a word cannot contain.
BLOCKS = {"p", "div", "ul", "ol", "dl", "table", "pre", "form", "section", "nav", "main", "header", "footer",
          "h1", "h2", "h3"}
ONLY_WORDS = {"p", "h1", "h2", "h3", "pre", "span", "code", "a", "strong", "mark", "label", "button"}
PARENTS = {"li": {"ul", "ol"}, "dt": {"dl"}, "dd": {"dl"}, "tr": {"thead", "tbody"}, "td": {"tr"}, "th": {"tr"},
           "thead": {"table"}, "tbody": {"table"}, "option": {"select"}, "caption": {"table"}}


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.problems, self.open, self.ids, self.headings, self.title = [], [], set(), [], ""

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        values = dict(attributes)
        if len(names) != len(set(names)):
            self.problems.append(f"<{tag}> has an attribute twice")
        if tag in BLOCKS and any(parent in ONLY_WORDS for parent in self.open):
            self.problems.append(f"<{tag}> inside {self.open}")
        if tag in PARENTS and (not self.open or self.open[-1] not in PARENTS[tag]):
            self.problems.append(f"<{tag}> inside {self.open}")
        if "id" in values:
            if values["id"] in self.ids:
                self.problems.append(f"the id {values['id']} appears twice")
            self.ids.add(values["id"])
        if tag == "th" and "scope" not in values:
            self.problems.append("<th> without scope")
        if tag == "select" and "label" not in self.open:
            self.problems.append("<select> without a label")
        if tag in ("script", "style", "iframe", "object") or any(name.startswith("on") for name in names):
            self.problems.append(f"active content: <{tag} {values}>")
        for name in ("href", "src", "action"):
            if not values.get(name, "/").startswith(("/", "#", "data:,")):
                self.problems.append(f"another host: {values[name]}")
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))
        if tag == "html" and not values.get("lang"):
            self.problems.append("no language")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in VOID or not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> does not match, open are {self.open}")

    def handle_data(self, text):
        if self.open and self.open[-1] == "title":
            self.title += text


def main():
    for number, text in enumerate(sys.stdin.buffer.read().decode("utf-8").split("\0")):
        page = Page()
        page.feed(text)
        page.close()
        problems = page.problems
        if not text.startswith("<!DOCTYPE html>"):
            problems.append("no doctype")
        if page.open:
            problems.append(f"not closed: {page.open}")
        if page.headings.count(1) != 1 or page.headings[0] != 1:
            problems.append(f"headings: {page.headings}")
        if any(after > before + 1 for before, after in zip(page.headings, page.headings[1:])):
            problems.append(f"a level of headings is left out: {page.headings}")
        if not page.title.endswith("Linksfield sandbox"):
            problems.append(f"title: {page.title}")
        for problem in problems:
            print(f"page {number}: {problem}")


main()
