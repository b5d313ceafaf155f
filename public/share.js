for (const button of document.querySelectorAll('button[data-share]')) {
  if (!navigator.share) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => undefined);
  });
}
