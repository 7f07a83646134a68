"use strict";
// Only makes the pages nicer: every one of them works without this file.
(function () {
  const by = id => document.getElementById(id);
  const problems = by("problems");
  // Old browsers know autofocus of input fields only.
  if (problems && !("autofocus" in problems)) {
    problems.focus();
  }

  const address = document.querySelector("[data-copy]");
  if (address && navigator.clipboard) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = address.dataset.copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => navigator.clipboard.writeText(by("address").textContent)
      .then(() => { button.textContent = address.dataset.copied; }));
    address.append(button);
  }

  // The invite stands behind the # of the address, which browsers keep to themselves.
  const code = by("code");
  const token = location.hash.slice(1);
  if (code && /^[A-Za-z0-9_-]{32}$/.test(token)) {
    history.replaceState(null, "", location.pathname);
    code.value = token;
    code.form.requestSubmit();
  }

  const form = by("signup");
  if (!form) {
    return;
  }
  const say = form.dataset;
  const username = by("username"), password = by("password"), repeat = by("repeat"), strength = by("strength");

  function tell(input, text) {
    const place = by(input.id + "-error");
    if (place.textContent !== text) {
      place.textContent = text;
    }
    if (text) {
      input.setAttribute("aria-invalid", "true");
    } else {
      input.removeAttribute("aria-invalid");
    }
  }

  // The server decides; this only tells the obvious sooner.
  function shape(name) {
    const bare = name.toLowerCase().endsWith(say.domain) ? name.slice(0, -say.domain.length) : name;
    const length = [...bare].length;
    return /["&'\/:<>@\s]/.test(bare) ? say.unsafe : length > say.most ? say.long
      : length && length < say.least ? say.short : "";
  }

  say.domain = by("username-domain").textContent.toLowerCase();
  let visited = false;
  function judgeName() {
    const text = shape(username.value);
    if (visited || text !== say.short) {
      tell(username, text);
    }
  }
  for (const input of [username, password, repeat]) {
    by(input.id + "-error").setAttribute("aria-live", "polite");
  }
  username.addEventListener("input", judgeName);
  username.addEventListener("change", () => { visited = true; judgeName(); });

  function judgeRepeat() {
    tell(repeat, repeat.value && repeat.value !== password.value ? say.mismatch : "");
  }
  repeat.addEventListener("change", judgeRepeat);
  repeat.addEventListener("input", () => repeat.hasAttribute("aria-invalid") && judgeRepeat());
  password.addEventListener("input", () => { tell(password, ""); if (repeat.value) { judgeRepeat(); } estimate(); });

  // What is being mended is not wrong any more, as far as anybody knows.
  form.addEventListener("input", event => {
    const input = event.target;
    if (input.hasAttribute("aria-invalid") && ![username, password, repeat].includes(input)) {
      tell(input, "");
    }
  });

  let timer, asked = 0;
  function estimate() {
    clearTimeout(timer);
    const mine = ++asked;
    if (!password.value) {
      strength.hidden = true;
      return;
    }
    timer = setTimeout(async () => {
      try {
        const body = new URLSearchParams({ token: form.elements.token.value, username: username.value, password: password.value });
        const answer = await fetch(say.strength, { method: "POST", body });
        const estimate = answer.ok && await answer.json();
        if (mine === asked) {
          strength.hidden = !estimate;
          if (estimate) {
            strength.firstElementChild.value = estimate.score;
            strength.lastElementChild.textContent = estimate.text;
          }
        }
      } catch (offline) {
        strength.hidden = true;
      }
    }, 400);
  }

  const show = document.createElement("button");
  show.type = "button";
  show.className = "plain";
  show.textContent = say.show;
  show.addEventListener("click", () => {
    const seen = password.type === "password";
    password.type = repeat.type = seen ? "text" : "password";
    show.textContent = seen ? say.hide : say.show;
  });
  password.parentElement.append(show);
  form.addEventListener("submit", () => { password.type = repeat.type = "password"; });

  // Another picture without losing the passwords, which the server never sends back.
  form.addEventListener("click", async event => {
    const button = event.target.closest("#puzzle button");
    if (!button) {
      return;
    }
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    body.delete("password");
    body.delete("repeat");
    body.set("do", button.value);
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("puzzle");
      if (!fresh) {
        // Too many requests, or closed meanwhile: said where it happened, for a new page would lose the passwords.
        by("answer-error").textContent = (page.querySelector("main p") || page.body).textContent;
        return;
      }
      form.elements.token.value = page.querySelector("#signup [name=token]").value;
      fresh.querySelectorAll("[autofocus]").forEach(input => input.removeAttribute("autofocus"));
      by("puzzle").replaceWith(fresh);
      by("answer").focus();
    } catch (offline) {
      by("answer").focus();
    }
  });

  let sent = false;
  form.addEventListener("submit", event => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
    // Who stops the browser meanwhile may want to send it again.
    setTimeout(() => { sent = false; }, 5000);
  });
  addEventListener("pageshow", () => { sent = false; });
}());
