"""The structure of a printed sheet, which screen readers follow.

Chromium tags what a page says and wraps every span of it; a formula becomes some
fifty wrappers without a meaning. Here the wrappers go, a formula becomes one
``Formula`` with its words, and what ties a table's cells to its heads by ids,
which would clash between sheets, gives way to the scope that the heads have.
"""

import pikepdf
from pikepdf import Array, Dictionary, Name

WRAPPER = Name.NonStruct
#: What the label of a formula begins with; Chromium has a tag for pictures only.
FORMULA = "Formula: "


def tidy(pdf: pikepdf.Pdf) -> None:
    """Rewrites the structure tree of ``pdf``.

    Links to what is no longer on a page are dropped.
    """
    root = pdf.Root.StructTreeRoot
    tree = _Tree(pdf)
    [document] = tree.kids(root, None)
    root.K = document
    document.P = root
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=tree.parents()))
    if "/IDTree" in root:
        del root.IDTree


class _Tree:
    def __init__(self, pdf: pikepdf.Pdf):
        self.pdf = pdf
        # By the page's number of its own, then by the content's.
        self.contents: dict[int, dict[int, Dictionary]] = {}
        self.annotations: dict[int, Dictionary] = {}
        self.present = {
            annotation.objgen
            for page in pdf.pages
            for annotation in page.get("/Annots", [])
        }

    def kids(self, element: Dictionary, page: Dictionary | None) -> list:
        """What is below ``element``: elements, references, (page, number) pairs."""
        page = element.get("/Pg", page)
        kids = element.get("/K", Array())
        if not isinstance(kids, Array):
            kids = [kids]
        out = []
        for kid in kids:
            if isinstance(kid, int):
                out.append((page, kid))
            elif (kind := kid.get("/S")) is None:
                if "/MCID" in kid:
                    out.append((kid.get("/Pg", page), int(kid.MCID)))
                elif kid.Obj.objgen in self.present:
                    out.append(kid)
            elif kind == WRAPPER:
                out += self.kids(kid, page)
            elif kept := self._element(kid, str(kind), page):
                out.append(kept)
        return out

    def _element(
        self, element: Dictionary, kind: str, page: Dictionary | None
    ) -> Dictionary | None:
        """The element with all below it put in order; none if nothing is left."""
        kids = self.kids(element, page)
        if not kids and "/Alt" not in element:
            return None
        if kind == "/Figure":
            said = str(element.get("/Alt", ""))
            if said.startswith(FORMULA):
                element.S = Name.Formula
                element.Alt = said.removeprefix(FORMULA)
            elif not said:
                element.S = Name.Div
        elif kind in ("/TD", "/TH"):
            self._untie(element)
        self._set_kids(element, kids)
        return element

    def _untie(self, cell: Dictionary) -> None:
        if "/ID" in cell:
            del cell.ID
        if "/A" in cell:
            kept = [a for a in cell.A if "/Headers" not in a]
            cell.A = Array(kept)

    def _set_kids(self, element: Dictionary, kids: list) -> None:
        home = next((kid[0] for kid in kids if isinstance(kid, tuple)), None)
        if home is not None:
            element.Pg = home
        out = []
        for kid in kids:
            if isinstance(kid, tuple):
                page, number = kid
                key = int(page.StructParents)
                self.contents.setdefault(key, {})[number] = element
                same = page.objgen == home.objgen
                out.append(
                    number
                    if same
                    else Dictionary(Type=Name.MCR, Pg=page, MCID=number)
                )
                continue
            if "/Obj" in kid:
                self.annotations[int(kid.Obj.StructParent)] = element
            else:
                kid.P = element
            out.append(kid)
        element.K = Array(out)

    def parents(self) -> Array:
        """The number tree from content and annotations to their elements."""
        entries: dict[int, Dictionary | Array] = dict(self.annotations)
        for key, numbers in self.contents.items():
            entries[key] = self.pdf.make_indirect(
                Array(numbers.get(n) for n in range(max(numbers) + 1))
            )
        out = []
        for key in sorted(entries):
            out += [key, entries[key]]
        return Array(out)
