// Asks for the interview: its date, the role, hours a week. What is changed is kept at once.
// Needs: page, format, store, watch.
"use strict";

(() => {
  const { make, format } = Study;
  const LATEST = 1000; // days from now

  Study.planForm = () => {
    const onchange = () => {
      told.textContent = "";
      const { value, validity } = date;
      // Half a date, or none any more.
      if (validity.badInput || (!value && !Study.read().plan)) return;
      if (!validity.valid) told.textContent = "Choose a day from today on.";
      else keep(value, Math.round(hours.valueAsNumber));
    };
    function keep(day, wanted) {
      Study.change((state) => {
        const today = Study.today();
        // A plan for another interview begins anew.
        const begun = state.plan?.date >= today ? state.plan.begun : today;
        state.plan = { role: role.value, begun };
        if (day) state.plan.date = day;
        if (wanted >= 1 && wanted <= 100) state.plan.hours = wanted;
      });
    }
    const words = ([value, title]) => make("option", { value }, title);
    const role = make("select", { onchange }, ...Object.entries(format.ROLES).map(words));
    const date = make("input", { type: "date", onchange });
    const hours = make("input", { type: "number", min: 1, max: 100, onchange });
    const told = make("span", { role: "status" });
    const form = make(
      "p.study-form",
      make("label", "Interview on", date),
      make("label", "as", role),
      make("label", "hours a week, if you know", hours),
      told,
    );
    // It may be changed in another tab, or by an import.
    Study.watch(form, ({ plan, choices }) => {
      const today = Study.today();
      Object.assign(date, { min: today, max: Study.addDays(today, LATEST) });
      if (form.contains(document.activeElement)) return;
      role.value = plan?.role ?? choices?.interview?.role ?? "ml-engineer";
      date.value = plan?.date ?? "";
      hours.value = plan?.hours ?? "";
    });
    return form;
  };
})();
