export default {
  start: () => {
    const main = document.querySelector('article');
    main.id ||= 'article';
    main.tabIndex = -1;

    const skip = document.createElement('a');
    skip.className = 'skip-link';
    skip.href = '#' + main.id;
    skip.textContent = 'Skip to content';
    skip.addEventListener('click', () => main.focus());
    document.body.prepend(skip);
    reachable();
    new MutationObserver(reachable).observe(document.body, { childList: true, subtree: true });
  }
}

// The template's elements, for keyboards and screen readers: what scrolls and what opens a menu is reachable, landmarks of one kind have
// different names, and headings outside of the article do not skip a level.
function reachable() {
  for (const region of document.querySelectorAll('article pre, article pre code, article table')) {
    if (!region.hasAttribute('tabindex') && region.scrollWidth > region.clientWidth) region.tabIndex = 0;
  }

  // Markdown has no table without headers.
  for (const header of document.querySelectorAll('article th:empty')) {
    header.replaceWith(document.createElement('td'));
  }

  // Pages of namespaces have no headings of the second level.
  const article = document.querySelector('article');
  if (article && !article.querySelector('h2')) {
    for (const heading of article.querySelectorAll('h3:not([aria-level])')) heading.setAttribute('aria-level', '2');
  }

  for (const toggle of document.querySelectorAll('a[data-bs-toggle]:not([href]):not([role])')) {
    toggle.setAttribute('role', 'button');
    toggle.setAttribute('aria-label', toggle.title || 'Menu');
    toggle.tabIndex = 0;
    toggle.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        toggle.click();
      }
    });
  }

  for (const heading of document.querySelectorAll('#affix h5:not([role]), .offcanvas-title:not([role])')) {
    heading.setAttribute('role', 'heading');
    heading.setAttribute('aria-level', '2');
  }

  document.querySelector('#logo')?.setAttribute('alt', '');
  const names = { autocollapse: 'Site', toc: 'Contents', breadcrumb: 'Breadcrumb', affix: 'This page' };
  for (const [id, name] of Object.entries(names)) {
    const landmark = document.getElementById(id);
    if (landmark && landmark.getAttribute('aria-label') !== name) landmark.setAttribute('aria-label', name);
  }
}
