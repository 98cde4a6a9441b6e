"""Extractive summaries: the lead, and sentences near the centroid."""

from sklearn.feature_extraction.text import TfidfVectorizer

# --8<-- [start:show]
news = """The bridge in Arden closed on Monday after the flood damaged a pier.
Repairs to the pier will take six weeks, the city engineer said.
Monday began with rain that fell for hours.
Buses will use the northern bridge until the repairs end.
A baker near the river sold out of bread by noon.
The engineer said the bridge and the pier will be tested after repairs."""
minutes = """Good morning to all and thanks for coming.
The coffee machine is still broken.
First we looked at the sales of the spring.
Sales fell by four percent in the spring.
We decided to close the northern shop in June.
Ada will tell the staff of the northern shop by Friday."""
news_key = """the bridge closed after a flood damaged a pier
repairs will take six weeks"""
minutes_key = """sales fell by four percent
the northern shop will close in june ada will tell the staff"""


def centroid(sentences, n):
    """The n sentences nearest to the mean TF-IDF vector, in text order."""
    X = TfidfVectorizer().fit_transform(sentences).toarray()
    return sorted((-X @ X.mean(axis=0)).argsort(kind="stable")[:n].tolist())


# --8<-- [end:show]


def recall(chosen, reference):
    words = set(
        " ".join(chosen).lower().replace(".", "").replace(",", "").split()
    )
    target = set(reference.split())
    return len(words & target) / len(target)


# --8<-- [start:run]
texts = {"news": (news, news_key), "minutes": (minutes, minutes_key)}
for name, (text, reference) in texts.items():
    s = text.split("\n")
    for way, rows in {"lead": [0, 1], "centroid": centroid(s, 2)}.items():
        r = recall([s[i] for i in rows], reference)
        print(f"{name:<8} {way:<9} sentences {[i + 1 for i in rows]} {r:.2f}")
    # --8<-- [end:run]
    X = TfidfVectorizer().fit_transform(s).toarray()
    to_mean = X @ X.mean(axis=0)
    rows = centroid(s, 2)
    others = [i for i in range(len(s)) if i not in rows]
    assert to_mean[rows].min() >= to_mean[others].max()
    lead, mid = (recall([s[i] for i in r], reference) for r in ([0, 1], rows))
    assert lead > mid + 0.2 if name == "news" else mid > lead + 0.2
