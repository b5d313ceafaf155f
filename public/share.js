for (const place of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Send to…';
  button.addEventListener('click', () => {
    navigator.share({ title: place.dataset.title, url: place.dataset.share }).catch(() => undefined);
  });
  place.append(button);
}
