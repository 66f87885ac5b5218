// The page reads /_inspect/state once a second and changes only what differs, so that focus, selection and scroll position stay.
// Everything that it shows is set as text: requests and descriptions are not trusted.
"use strict";

const root = "/_inspect";
const interval = 1000;
const $ = id => document.getElementById(id);

let state = { calls: [], resources: [], faults: [], queue: [], share: 0 };
let etag = null;
let isPaused = false;

/** Creates an element with a class and text. */
function element(name, className, text) {
  const created = document.createElement(name);
  if (className) created.className = className;
  if (text !== undefined) created.textContent = text;
  return created;
}

/** Sets the text of an element if it differs. */
function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** Makes the children of a list match items: by key, in their order, and without touching those that stay. */
function reconcile(list, items, key, create, update) {
  const existing = new Map([...list.children].map(child => [child.dataset.key, child]));
  let place = list.firstElementChild;
  for (const item of items) {
    const id = String(key(item));
    let child = existing.get(id);
    existing.delete(id);
    if (!child) {
      child = create(item);
      child.dataset.key = id;
    }

    update(child, item);
    if (child === place) place = place.nextElementSibling;
    else list.insertBefore(child, place);
  }

  for (const removed of existing.values()) removed.remove();
}

/** Creates a list item with a disclosure, whose content is loaded when it is opened. */
function disclosure(load) {
  const item = element("li");
  const details = element("details");
  details.append(element("summary"), element("div", "attempts"));
  details.addEventListener("toggle", () => details.open && load(item));
  item.append(details);
  return item;
}

async function getJson(path) {
  const response = await fetch(root + path, { cache: "no-store" });
  return response.ok ? response.json() : null;
}

// --- Requests ---

function createCall(call) {
  const item = disclosure(loadCall);
  item.querySelector("summary").append(
    element("span", "method mono"), element("span", "target mono"), element("span", "outcomes"), element("time", "time"), element("span", "note"));
  return item;
}

function updateCall(item, call) {
  const [method, target, outcomes, time, note] = item.querySelector("summary").children;
  setText(method, call.method);
  setText(target, call.target);
  setText(time, new Date(call.time).toLocaleTimeString());
  time.dateTime = call.time;
  setText(note, call.violations === 0 ? "" : call.violations === 1 ? "1 violation of the description" : `${call.violations} violations of the description`);
  note.hidden = call.violations === 0;
  if (item.dataset.attempts !== String(call.outcomes.length)) {
    item.dataset.attempts = call.outcomes.length;
    const tries = call.outcomes.length > 1 ? element("span", "tries", ` ${call.outcomes.length} attempts `) : "";
    outcomes.replaceChildren(tries, ...call.outcomes.flatMap((outcome, index) => [
      index > 0 ? " " : "", element("span", outcome.failed ? "outcome failed mono" : "outcome mono", outcome.text)]));
    if (item.firstElementChild.open) loadCall(item);
  }
}

async function loadCall(item) {
  const call = await getJson(`/calls/${item.dataset.key}`);
  item.querySelector(".attempts").replaceChildren(
    ...(call ? call.attempts.map((attempt, index) => attemptView(attempt, index, call.attempts.length)) : [element("p", "hint", "No longer kept.")]));
}

function attemptView(attempt, index, count) {
  const isFailed = attempt.fault !== null || !/^[123]\d\d$/.test(attempt.outcome);
  const view = element("article", isFailed ? "attempt failed" : "attempt");
  const fault = attempt.fault ? `, fault ${attempt.fault}` : "";
  view.append(element("h3", "", `Attempt ${index + 1} of ${count}: ${attempt.outcome}${fault}`));
  if (attempt.violations.length > 0) {
    const list = element("ul", "violations");
    list.append(...attempt.violations.map(text => element("li", "", text)));
    view.append(list);
  }

  const sides = element("div", "sides");
  sides.append(
    messageView("Sent", `attempt ${index + 1}, sent`, attempt.line, attempt.headers, attempt.body),
    messageView("Answered", `attempt ${index + 1}, answered`, `Status ${attempt.outcome}`, attempt.responseHeaders, attempt.responseBody));
  view.append(sides);
  return view;
}

function messageView(title, label, line, headers, body) {
  const view = element("div");
  const lines = [line, ...headers.map(header => `${header.name}: ${header.value}`)].join("\n");
  view.append(element("h4", "", title), block(lines, `Headers of ${label}`));
  view.append(body ? block(body, `Body of ${label}`) : element("p", "hint", "No body."));
  return view;
}

function block(text, label) {
  const pre = element("pre", "", text);
  pre.tabIndex = 0;
  pre.setAttribute("role", "group");
  pre.setAttribute("aria-label", label);
  return pre;
}

function showCalls() {
  const words = $("filter").value.toLowerCase().split(/\s+/).filter(word => word);
  const text = call => [call.method, call.target, ...call.outcomes.map(outcome => outcome.text)].join(" ").toLowerCase();
  const shown = state.calls.filter(call => words.every(word => text(call).includes(word)));
  reconcile($("calls"), shown, call => call.id, createCall, updateCall);
  $("no-requests").hidden = state.calls.length > 0;
  $("no-matches").hidden = state.calls.length === 0 || shown.length > 0;
}

// --- Resources ---

function createResource() {
  const item = disclosure(loadResource);
  item.querySelector("summary").append(element("span", "mono"), element("span", "count"));
  return item;
}

function updateResource(item, resource) {
  const [name, count] = item.querySelector("summary").children;
  setText(name, resource.name);
  setText(count, String(resource.count));
  if (item.firstElementChild.open) loadResource(item);
}

async function loadResource(item) {
  const resource = await getJson(`/resources/${encodeURIComponent(item.dataset.key)}`);
  reconcile(
    item.querySelector(".attempts"),
    (resource?.items ?? []).map((text, index) => ({ text, index })),
    each => each.index,
    each => block("", `Item ${each.index + 1}, newest first`),
    (pre, each) => setText(pre, each.text));
}

// --- Faults ---

function createFault(fault) {
  const item = element("li");
  const label = element("span", "fault");
  const name = element("span", "mono", fault.name);
  name.id = `fault-${fault.name}`;
  label.append(name, element("small", "", fault.text));
  const next = element("button", "", "Next");
  next.type = "button";
  next.setAttribute("aria-label", `Next request: ${fault.name}`);
  next.addEventListener("click", () => change("next", { name: fault.name }, `The next request gets ${fault.name}.`));
  const toggle = element("button");
  toggle.type = "button";
  toggle.setAttribute("role", "switch");
  toggle.setAttribute("aria-labelledby", name.id);
  toggle.addEventListener("click", () => toggleRandom(fault.name));
  item.append(label, next, toggle);
  return item;
}

function updateFault(item, fault) {
  item.lastElementChild.setAttribute("aria-checked", String(fault.random));
}

function toggleRandom(name) {
  const names = state.faults.filter(fault => fault.random !== (fault.name === name)).map(fault => fault.name);
  return setRandom(names, names.includes(name) ? `${name} is on.` : `${name} is off.`);
}

function setRandom(names, message) {
  return change("random", { share: Number($("share").value), names }, message);
}

async function change(action, body, message) {
  const response = await fetch(`${root}/faults/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Inspect-Token": state.token },
    body: JSON.stringify(body),
  });
  $("fault-status").textContent = response.ok ? message : `The server refused this (${response.status}).`;
  await refresh();
}

function showFaults() {
  reconcile($("faults"), state.faults, fault => fault.name, createFault, updateFault);
  setText($("queue"), state.queue.length === 0 ? "" : `Next requests: ${state.queue.join(", ")}`);
  const share = [...$("share").options].find(option => Number(option.value) === state.share);
  if (share && document.activeElement !== $("share")) share.selected = true;
}

// --- The page ---

function show() {
  setText($("title"), state.title);
  if (document.title !== state.title) document.title = state.title;
  setText($("address"), state.address);
  setText($("example"), state.example);
  setText($("request-count"), state.requests === 0 ? "" : String(state.requests));
  showCalls();
  showFaults();
  reconcile($("resources"), state.resources, resource => resource.name, createResource, updateResource);
  $("no-resources").hidden = state.resources.length > 0;
}

function showConnection(text, className) {
  setText($("connection"), text);
  $("connection").className = className;
}

async function refresh() {
  try {
    const response = await fetch(`${root}/state`, { cache: "no-store", headers: etag ? { "If-None-Match": etag } : {} });
    if (response.status === 200) {
      etag = response.headers.get("ETag");
      state = await response.json();
      show();
    }

    showConnection(isPaused ? "Paused" : "Live", isPaused ? "" : "on");
  } catch {
    showConnection("The server has stopped", "off");
  }
}

async function poll() {
  if (!isPaused && !document.hidden) await refresh();
  setTimeout(poll, interval);
}

$("pause").addEventListener("click", () => {
  isPaused = !isPaused;
  $("pause").setAttribute("aria-pressed", String(isPaused));
  showConnection(isPaused ? "Paused" : "Live", isPaused ? "" : "on");
});
$("filter").addEventListener("input", showCalls);
$("share").addEventListener("change", () => {
  const names = state.faults.filter(fault => fault.random).map(fault => fault.name);
  return names.length > 0 && setRandom(names, `Faults hit ${$("share").selectedOptions[0].text} of the requests.`);
});
$("clear").addEventListener("click", () => change("clear", {}, "No faults are injected."));
document.addEventListener("visibilitychange", () => document.hidden || isPaused || refresh());
poll();
