// Reads [macros, [{tex, expanded, display}, ...]] and writes, for each formula, what keeps
// MathJax, set up as Anki sets it up, from showing its expanded form as the page shows it.
const [home] = process.argv.slice(2);
const [macros, formulas] = JSON.parse(require("fs").readFileSync(0, "utf8"));

const throwIt = (_, error) => {
  throw error;
};
const tex = {
  // Anki has them show an error in place of the formula; bussproofs needs a browser.
  packages: { "[-]": ["noerrors", "noundefined", "textmacros", "bussproofs"] },
  formatError: throwIt,
};

require(`${home}/es5/node-main.js`)
  .init({ loader: { load: ["input/tex-full"] }, tex, startup: { typeset: false } })
  .then(({ tex2mml }) => {
    const set = (source, display) => {
      try {
        const mathml = tex2mml(source, { display });
        const [literal] = mathml.match(/(?<=<mtext[^<]*)\\(?:[A-Za-z]+|.)/) ?? [];
        return literal ? { error: `it shows ${literal} as it stands` } : { mathml };
      } catch (error) {
        return { error: error.message };
      }
    };
    const results = formulas.map(({ expanded, display }) => set(expanded, display));
    // From here on it knows our macros.
    for (const [name, body] of Object.entries(macros)) {
      const places = (body.match(/#\d/g) ?? []).map((place) => Number(place[1]));
      const count = Math.max(0, ...places);
      tex2mml(`\\newcommand{${name}}[${count}]{${body}}`);
    }
    const differs = ({ tex, expanded, display }, { mathml }) =>
      tex !== expanded && mathml !== set(tex, display).mathml;
    const told = results.map((result, n) =>
      result.error ?? (differs(formulas[n], result) ? "a macro is an argument" : null),
    );
    process.stdout.write(JSON.stringify(told));
  });
