// The page's behaviour: light and dark, the chapters on a phone, the place in the page, search. Without it, everything can still be read.
(function () {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

  // --- light and dark: the system's choice until the reader makes one

  function dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  one(".theme").addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    try { localStorage.setItem("report-theme", root.dataset.theme); } catch (error) { /* kept for this page alone */ }
  });

  // --- the chapters on a narrow screen

  const menu = one(".menu"), sidebar = one(".sidebar");

  function openMenu(open) {
    sidebar.classList.toggle("open", open);
    menu.setAttribute("aria-expanded", String(open));
    document.body.style.overflow = open ? "hidden" : "";
  }

  menu.addEventListener("click", () => openMenu(!sidebar.classList.contains("open")));
  sidebar.addEventListener("click", (event) => { if (event.target.closest("a")) openMenu(false); });
  const current = one("[aria-current]", sidebar);
  if (current && current.offsetTop > sidebar.clientHeight) sidebar.scrollTop = current.offsetTop - sidebar.clientHeight / 2;

  // --- the section being read

  const contents = all(".toc a"), headings = contents.map((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))));

  function follow() {
    let here = -1;
    headings.forEach((heading, index) => { if (heading && heading.getBoundingClientRect().top < 140) here = index; });
    if (innerHeight + scrollY >= document.body.scrollHeight - 4) here = Math.max(here, lastSeen());
    contents.forEach((a, index) => {
      a.classList.toggle("here", index === here);
      if (index === here) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current");
    });
  }

  function lastSeen() {
    return headings.reduce((last, heading, index) => (heading && heading.getBoundingClientRect().top < innerHeight ? index : last), -1);
  }

  if (contents.length) {
    let waiting = false;
    addEventListener("scroll", () => {
      if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; follow(); }); }
    }, { passive: true });
    follow();
  }

  // --- tables: those that don't scroll need no stop for the keyboard

  function stops() {
    all(".table-scroll").forEach((box) => { if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0; else box.removeAttribute("tabindex"); });
  }

  stops();
  addEventListener("resize", stops);

  // --- links to sections

  all(".prose :is(h2, h3, h4)[id]").forEach((heading) => {
    const anchor = document.createElement("a");
    anchor.className = "anchor";
    anchor.href = "#" + heading.id;
    anchor.textContent = "#";
    anchor.setAttribute("aria-label", heading.textContent.trim());
    heading.append(anchor);
  });

  // --- search: what is typed without diacritics finds what has them; what is typed with them ranks higher

  // One UTF-16 unit in, one out: places in the folded text are places in the text.
  function fold(text) {
    return Array.prototype.map.call(text.normalize("NFC"), (c) => {
      const base = c.normalize("NFD")[0];
      return base === "đ" || base === "Đ" ? "d" : base.toLowerCase()[0];
    }).join("");
  }

  const dialog = one("dialog.search"), input = one("input", dialog), list = one("ol", dialog), status = one(".status", dialog);
  const base = document.body.dataset.root, hint = status.textContent;
  let index = null, results = [], selected = -1;

  function load() {
    if (index) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = document.body.dataset.library + "/search-index.js";
      script.onload = () => { index = window.reportSearchIndex.map(prepared); resolve(); };
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function prepared([page, chapter, section, id, text, anchors]) {
    text = text.normalize("NFC");
    return { page, chapter, section, id, text, anchors: anchors || [], folded: fold(text), heading: fold(chapter + " " + section), lower: text.toLowerCase() };
  }

  function search(query) {
    const typed = query.normalize("NFC").trim().toLowerCase(), phrase = fold(typed), terms = phrase.split(/\s+/).filter(Boolean);
    if (!terms.length) return [];
    const found = [];
    for (const entry of index) {
      if (!terms.every((term) => entry.folded.includes(term) || entry.heading.includes(term))) continue;
      found.push({ entry, terms: entry.folded.includes(phrase) ? [phrase] : terms, at: place(entry, typed, phrase, terms), score: score(entry, typed, phrase, terms) });
    }
    return found.sort((a, b) => b.score - a.score).slice(0, 40);
  }

  function score(entry, typed, phrase, terms) {
    let points = 0;
    if (entry.lower.includes(typed)) points += 8;
    if (entry.folded.includes(phrase)) points += 6;
    if (entry.heading.includes(phrase)) points += 10;
    for (const term of terms) {
      if (entry.heading.includes(term)) points += 3;
      points += Math.min(entry.folded.split(term).length - 1, 6) / 2;
    }
    return points - Math.log(20 + entry.text.length) / 4;
  }

  function place(entry, typed, phrase, terms) {
    const places = [entry.lower.length === entry.text.length ? entry.lower.indexOf(typed) : -1, entry.folded.indexOf(phrase), ...terms.map((t) => entry.folded.indexOf(t))];
    const at = places.find((p) => p >= 0);
    return at === undefined ? 0 : at;
  }

  // Nothing of the index becomes markup: text nodes and <mark>s only.
  function snippet({ entry, terms, at }) {
    const start = at > 70 ? entry.text.indexOf(" ", at - 70) + 1 : 0, end = Math.min(entry.text.length, start + 210);
    const box = document.createElement("span");
    box.className = "snippet";
    if (start) box.append("… ");
    marked(box, entry.text.slice(start, end), entry.folded.slice(start, end), terms);
    if (end < entry.text.length) box.append(" …");
    return box;
  }

  function marked(box, text, folded, terms) {
    let from = 0;
    while (from < text.length) {
      const next = terms.map((term) => [folded.indexOf(term, from), term.length]).filter(([p]) => p >= 0).sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
      if (!next) break;
      box.append(text.slice(from, next[0]));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next[0], next[0] + next[1]);
      box.append(mark);
      from = next[0] + next[1];
    }
    box.append(text.slice(from));
  }

  function address({ entry, at }) {
    const sentence = entry.anchors.filter(([offset]) => offset <= at).pop();
    const id = sentence ? sentence[1] : entry.id;
    return base + entry.page + (id ? "#" + encodeURIComponent(id) : "");
  }

  function show() {
    list.replaceChildren(...results.map(item));
    status.textContent = !input.value.trim() ? hint : results.length ? results.length + " " + status.dataset.found : status.dataset.none;
    select(results.length ? 0 : -1);
  }

  function item(result, number) {
    const li = document.createElement("li"), link = document.createElement("a"), where = document.createElement("span"), page = document.createElement("b");
    li.id = "result-" + number;
    li.setAttribute("role", "option");
    link.href = address(result);
    link.tabIndex = -1;
    where.className = "where";
    page.textContent = result.entry.chapter;
    where.append(page, result.entry.section ? " · " + result.entry.section : "");
    link.append(where, snippet(result));
    li.append(link);
    return li;
  }

  function select(number) {
    selected = number;
    all("li", list).forEach((li, at) => {
      li.setAttribute("aria-selected", String(at === number));
      if (at === number) li.scrollIntoView({ block: "nearest" });
    });
    if (number < 0) input.removeAttribute("aria-activedescendant"); else input.setAttribute("aria-activedescendant", "result-" + number);
  }

  function openSearch() {
    if (dialog.open) return;
    openMenu(false);
    dialog.showModal();
    input.select();
    load().then(update, () => { status.textContent = status.dataset.none; });
  }

  function update() {
    results = index ? search(input.value) : [];
    show();
  }

  function keys(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (results.length) select((selected + (event.key === "ArrowDown" ? 1 : results.length - 1)) % results.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const link = one('li[aria-selected="true"] a', list);
      if (link) { dialog.close(); location.href = link.href; }
    } else if (event.key === "Escape") {
      event.preventDefault(); // a search field would first only empty itself
      dialog.close();
    }
  }

  input.addEventListener("input", update);
  input.addEventListener("keydown", keys);
  list.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  one(".find").addEventListener("click", openSearch);
  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if ((event.key === "/" && !typing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      openSearch();
    } else if (event.key === "Escape" && sidebar.classList.contains("open")) {
      openMenu(false);
      menu.focus();
    }
  });
})();
