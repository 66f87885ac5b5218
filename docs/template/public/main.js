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

// What scrolls is reachable by keyboard, and landmarks of one kind have different names.
function reachable() {
  for (const region of document.querySelectorAll('article pre code, article table')) {
    if (!region.hasAttribute('tabindex') && region.scrollWidth > region.clientWidth) region.tabIndex = 0;
  }

  const names = { autocollapse: 'Site', toc: 'Contents', breadcrumb: 'Breadcrumb', affix: 'This page' };
  for (const [id, name] of Object.entries(names)) {
    const landmark = document.getElementById(id);
    if (landmark && landmark.getAttribute('aria-label') !== name) landmark.setAttribute('aria-label', name);
  }
}
