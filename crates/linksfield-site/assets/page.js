// The scripts of the page: Swagger UI draws the document, links open operations, and the search filters the list of operations.
// Nothing here sends a request.
(() => {
  "use strict";

  const original = JSON.parse(document.getElementById("document").textContent);
  const root = document.documentElement;
  root.classList.add("scripts");

  // The colours follow the system. Swagger UI reads them from this class.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => root.classList.toggle("dark-mode", dark.matches);
  dark.addEventListener("change", paint);
  paint();

  // ---- What an operation states that Swagger UI does not know: as HTML in its description.

  const escaped = (value) => value.replace(/\s+/g, " ").replace(/[&<>"'\\`*_[\]|~]/g, (one) => `&#${one.codePointAt(0)};`);
  const text = (value) => escaped(String(value).trim());
  const code = (value) => `<code>${text(value)}</code>`;
  // Returns prose, in which grave accents enclose code.
  function prose(value) {
    const parts = String(value).trim().split("`");
    const isBalanced = parts.length % 2 === 1;
    return isBalanced ? parts.map((part, index) => (index % 2 ? code(part) : escaped(part))).join("") : text(value);
  }
  const codes = (values) => values.map(code).join(", ");
  const list = (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
  const fact = (en, zh, html) => `<strong>${en} <span lang="zh">${zh}</span>:</strong> ${html}`;
  const fold = (en, zh, html) =>
    `<div><details><summary><strong>${en} <span lang="zh">${zh}</span></strong></summary>${html}</details></div>`;

  function filledIn(field) {
    const more = Object.entries(field).filter(([key]) => !["name", "in", "source"].includes(key));
    const details = more.map(([key, value]) => `${text(key)} ${code(typeof value === "string" ? value : JSON.stringify(value))}`);
    return `${code(field.name)} (${text(field.in)}): ${text(field.source)}${details.length ? `, ${details.join(", ")}` : ""}`;
  }

  function signature(signing) {
    const { algorithm, key, encoding, signature: sent, text: signed, description, ...others } = signing;
    const items = [`${code(algorithm ?? "")}${key ? `, with the credential ${code(key)}` : ""}, as ${text(encoding ?? "")}`];
    if (sent) items.push(`sent as ${code(sent.name ?? "")} (${text(sent.in ?? "")}), ${code(sent.template ?? "")}`);
    const { fields, ...rules } = signed ?? {};
    if (fields) items.push(`signs ${codes(fields.map((field) => field.name))}, in this order`);
    const more = { ...rules, ...others };
    if (Object.keys(more).length) items.push(code(JSON.stringify(more)));
    return (description ? `<p>${prose(description)}</p>` : "") + list(items);
  }

  function outcomes(stated) {
    const parts = [];
    const rows = (stated.codes ?? []).map(
      (one) => `<tr><td>${code(one.code)}</td><td>${text(one.outcome)}</td><td>${prose(one.meaning ?? "")}</td></tr>`,
    );
    for (const one of stated.statuses ?? []) {
      rows.push(`<tr><td>HTTP ${code(one.status)}</td><td>${text(one.outcome ?? "")}</td><td>${prose(one.meaning ?? "")}</td></tr>`);
    }
    if (stated.unlisted_codes) rows.push(`<tr><td>any other</td><td>${text(stated.unlisted_codes)}</td><td></td></tr>`);
    if (rows.length) {
      const head = "<tr><th>Code</th><th>Outcome</th><th>Meaning</th></tr>";
      parts.push(`<table><thead>${head}</thead><tbody>${rows.join("")}</tbody></table>`);
    }
    if (stated.check) {
      const { operation, compare } = stated.check;
      parts.push(`<p>After an uncertain outcome, check with ${code(operation)}. ${prose(compare ?? "")}</p>`);
    }
    if (stated.temporary) {
      const { codes: again, statuses } = stated.temporary;
      parts.push(`<p>Temporary: ${codes([...(again ?? []), ...(statuses ?? []).map((one) => `HTTP ${one}`)])}</p>`);
    }
    return parts.join("");
  }

  function assumptions(all) {
    return list(all.map((one) => `${code(one.name)} ${prose(one.assumption)}<br><em>Reason:</em> ${prose(one.reason)}`));
  }

  function pages(all) {
    return list(
      all.map((page) => {
        const isWeb = /^https?:/.test(page.url ?? "");
        const where = isWeb ? `<a href="${text(page.url)}">${text(page.url)}</a>` : text(page.url ?? page.kind ?? "");
        return where + (page.revised ? `, revised ${text(page.revised)}` : "") + (page.note ? `. ${prose(page.note)}` : "");
      }),
    );
  }

  // Changes the values of an object, except for those that are examples or constants. The keys of `properties` are names.
  function changed(object, change) {
    const entries = Object.entries(object).map(([key, value]) => {
      if (["example", "examples", "default", "enum", "const"].includes(key)) return [key, value];
      const isNames = key === "properties" && value !== null && typeof value === "object";
      if (!isNames) return [key, change(value)];
      return [key, Object.fromEntries(Object.entries(value).map(([name, field]) => [name, change(field)]))];
    });
    return Object.fromEntries(entries);
  }

  // Adds to the descriptions of fields what Swagger UI does not know.
  function described(value) {
    if (Array.isArray(value)) return value.map(described);
    if (value === null || typeof value !== "object") return value;
    const copy = changed(value, described);
    const more = [];
    const form = value["x-linksfield-form"];
    if (typeof form === "string") more.push(`Form: ${prose(form)}.`);
    const required = value["x-linksfield-required"];
    if (required === "assumed") more.push("No page states whether the field is required. It is assumed.");
    if (required === "unknown") more.push("No page states whether the field is required.");
    if (more.length) copy.description = [value.description ?? "", ...more].join(" ").trim();
    // The description of a field hides that of its type, which lists the codes.
    const type = original.components?.schemas?.[String(value.$ref).replace("#/components/schemas/", "")];
    if (type?.["x-linksfield-codes"] && value.description) copy.description += `\n\n${type.description ?? ""}`;
    return copy;
  }

  // Returns what the page shows of an operation. The extensions that are shown in words are left out of the rest.
  function shownOperation(operation) {
    const {
      security,
      externalDocs,
      "x-linksfield-title": title,
      "x-linksfield-effect": effect,
      "x-linksfield-coverage": coverage,
      "x-linksfield-assumptions": assumed,
      "x-linksfield-pages": sources,
      "x-linksfield-fill-in": filled,
      "x-linksfield-signing": signing,
      "x-linksfield-outcomes": stated,
      ...rest
    } = operation;
    const facts = [];
    if (operation.operationId) facts.push(fact("Name", "名称", code(operation.operationId)));
    if (effect) facts.push(fact("Effect", "影响", text(effect)));
    if (coverage) {
      const fields = Object.entries(coverage.fields ?? {}).map(([basis, count]) => `${count} ${text(basis)}`);
      const level = text(coverage.level);
      facts.push(fact("Coverage", "文档覆盖度", fields.length ? `${level}. Fields: ${fields.join(", ")}` : level));
    }
    const servers = (operation.servers ?? []).map((server) => {
      const environment = server["x-linksfield-environment"];
      return code(server.url) + (environment ? ` (${text(environment)})` : "");
    });
    if (servers.length) facts.push(fact("Servers", "服务器", servers.join(", ")));
    // Extensions that no words were written for.
    for (const [name, value] of Object.entries(rest).filter(([name]) => name.startsWith("x-"))) {
      delete rest[name];
      const plain = ["string", "number"].includes(typeof value) ? value : JSON.stringify(value, (_, one) => one ?? undefined);
      if (plain !== "[]") facts.push(`<strong>${code(name)}:</strong> ${code(plain)}`);
    }
    const parts = [operation.description ?? "", list(facts)];
    if (assumed?.length) parts.push(`<p><strong>Assumptions <span lang="zh">假设</span></strong></p>${assumptions(assumed)}`);
    if (filled?.length) parts.push(fold("Filled in by the client", "由客户端填写", list(filled.map(filledIn))));
    if (signing) parts.push(fold("Signature", "签名", signature(signing)));
    const results = stated ? outcomes(stated) : "";
    if (results) parts.push(fold("Result codes", "结果码", results));
    if (sources?.length) parts.push(fold("Sources", "来源", pages(sources)));
    return {
      ...described(rest),
      summary: title?.zh && title.zh !== title.en ? `${title.en} · ${title.zh}` : operation.summary,
      description: parts.join("\n\n"),
    };
  }

  function shownDocument() {
    const { security, ...copy } = original;
    // Without these, nothing asks for secrets.
    const { securitySchemes, ...components } = original.components ?? {};
    copy.components = described(components);
    for (const key of ["paths", "webhooks"]) {
      if (!original[key]) continue;
      const items = Object.entries(original[key]).map(([path, item]) => {
        const methods = Object.entries(item).map(([method, one]) => [method, one?.operationId ? shownOperation(one) : one]);
        return [path, Object.fromEntries(methods)];
      });
      copy[key] = Object.fromEntries(items);
    }
    // The groups of events would be empty, because events are drawn in a section of their own.
    const used = new Set(Object.values(original.paths ?? {}).flatMap((item) => Object.values(item).flatMap((one) => one?.tags ?? [])));
    copy.tags = (original.tags ?? []).filter((tag) => used.has(tag.name));
    return copy;
  }

  const shown = shownDocument();

  // Returns a value with the components that it refers to. Swagger UI needs seconds for this, and cannot do it in a file. A
  // component inside of itself is only named.
  function resolved(value, inside) {
    if (Array.isArray(value)) return value.map((one) => resolved(one, inside));
    if (value === null || typeof value !== "object") return value;
    const { $ref, ...own } = value;
    if (typeof $ref !== "string") return changed(value, (one) => resolved(one, inside));
    const name = $ref.replace("#/components/schemas/", "");
    const component = shown.components?.schemas?.[name];
    if (!component || inside.includes(name)) return { ...own, title: name };
    return { title: name, ...resolved(component, [...inside, name]), ...own };
  }

  const nothing = () => null;
  const plugin = () => ({
    // The overview states what the document contains, and each operation its servers.
    components: { InfoContainer: nothing, ServersContainer: nothing },
    statePlugins: {
      spec: {
        wrapActions: {
          requestResolvedSubtree: (_, system) => (path) => {
            if (system.specSelectors.specResolvedSubtree(path) !== undefined) return;
            const found = path.reduce((value, key) => value?.[key], shown);
            system.specActions.updateResolvedSubtree(path, resolved(found, []));
          },
        },
      },
    },
  });

  const ui = SwaggerUIBundle({
    spec: shown,
    domNode: document.getElementById("renderer"),
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [plugin],
    layout: "BaseLayout",
    deepLinking: false,
    docExpansion: "list",
    defaultModelsExpandDepth: -1,
    defaultModelRendering: "model",
    defaultModelExpandDepth: 5,
    showCommonExtensions: true,
    displayOperationId: false,
    // No calls: no button sends anything, nothing is stored, and no service checks the document.
    supportedSubmitMethods: [],
    tryItOutEnabled: false,
    persistAuthorization: false,
    queryConfigEnabled: false,
    validatorUrl: null,
  });

  // ---- Links to operations.

  const links = new Map([...document.querySelectorAll("#operations a[data-id]")].map((link) => [link.dataset.id, link]));

  function block(link) {
    const paths = document.querySelectorAll("#renderer .opblock [data-path]");
    return [...paths]
      .filter((path) => path.dataset.path === link.dataset.path)
      .map((path) => path.closest(".opblock"))
      .find((one) => one.querySelector(".opblock-summary-method")?.textContent.toLowerCase() === link.dataset.method);
  }

  function open(id) {
    const link = links.get(id);
    if (!link) return;
    ui.layoutActions.show(["operations-tag", link.dataset.tag], true);
    ui.layoutActions.show(["operations", link.dataset.tag, id], true);
    for (const one of links.values()) one.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    // Swagger UI draws an operation in several steps.
    let steps = 60;
    const follow = () => {
      const found = block(link);
      if (found?.querySelector(".opblock-body") || (found && steps === 0)) {
        found.scrollIntoView({ block: "start" });
        found.querySelector("button")?.focus({ preventScroll: true });
      } else if (steps-- > 0) {
        requestAnimationFrame(follow);
      }
    };
    follow();
  }

  const openFromUrl = () => open(decodeURIComponent(location.hash.slice(1)));
  addEventListener("hashchange", openFromUrl);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    // A second click on the same link does not change the URL.
    link.addEventListener("click", () => location.hash === link.hash && openFromUrl());
  }
  openFromUrl();

  // ---- The search.

  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const normal = (value) => value.normalize("NFKC").toLowerCase();
  const items = [...document.querySelectorAll("#operations li")].map((element) => ({ element, words: normal(element.dataset.words) }));

  function filter() {
    const wanted = normal(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { element, words } of items) {
      element.hidden = !wanted.every((word) => words.includes(word));
      if (!element.hidden) count += 1;
    }
    for (const group of document.querySelectorAll("#operations .group, #operations .family")) {
      group.hidden = !group.querySelector("li:not([hidden])");
    }
    found.textContent = count ? `${count} / ${items.length}` : "Nothing matches. Try fewer words. 没有匹配结果";
  }

  input.addEventListener("input", filter);
  input.addEventListener("keydown", (event) => {
    const first = items.find(({ element }) => !element.hidden);
    if (event.key === "Enter" && !event.isComposing && first) first.element.querySelector("a").click();
  });
  addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
  filter();
})();
