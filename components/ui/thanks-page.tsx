/** What is said to a reader whose message has arrived. */
export function ThanksPage() {
  return (
    <div className="max-w-measure py-8 desk:py-14">
      <h1 className="font-serif text-banner font-medium tracking-tight">Thank you</h1>
      <p className="mt-4 font-serif text-body">
        What is sent through the form is with the newsroom. Somebody will read it; if you left an e-mail address and
        there is something to answer, we will.
      </p>
      <p className="mt-6 font-medium">
        <a href="/" className="inline-block py-2 underline">
          Front page
        </a>
      </p>
    </div>
  );
}
