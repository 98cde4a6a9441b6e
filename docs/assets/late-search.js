// The search index is fetched when a reader turns to search, not with every page.
// Material asks for it at once, and only by XMLHttpRequest. Comes before its bundle.
(({ open, send }) => {
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.isIndex = String(url).endsWith("search/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (!this.isIndex) return send.call(this, body);
    const start = ({ target }) => {
      if (target.name !== "query") return;
      document.removeEventListener("focusin", start);
      send.call(this, body);
    };
    document.addEventListener("focusin", start);
  };
})(XMLHttpRequest.prototype);
