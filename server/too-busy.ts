/** More are waiting than can be answered in good time. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}
